package tlsrenegotiation

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports clients that renegotiate.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsrenegotiation",
	Doc:        passdoc.MustExtract(doc, "tlsrenegotiation"),
	URL:        passdoc.URL("tlsrenegotiation"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

const field = "Renegotiation"

func run(pass *analysis.Pass, report *lint.Reporter) error {
	configs := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs
	uses := usesOf(configs)
	for _, cfg := range configs {
		for _, a := range allowed(cfg) {
			effect, safety := uses[a.Origin].effect(a)
			report.Report(lint.Finding{
				Rule:    option.Renegotiation,
				Config:  cfg,
				Range:   a.Origin,
				Message: field + " " + effect,
				Fix:     remove(pass, a, safety),
				Via:     a.Via,
				Field:   field,
				Effect:  effect,
			})
		}
	}
	return nil
}

// allowed returns the values that the source decides and that allow renegotiation.
func allowed(cfg *tlsconfig.Config) []tlsconfig.Alt {
	var out []tlsconfig.Alt
	for _, a := range cfg.Field(field).Alts {
		if v, ok := a.Uint16(); ok && option.RenegotiationIdent(v) != "" && a.Decided() {
			out = append(out, a)
		}
	}
	return out
}

// A use is what one decision has an effect on.
type use struct {
	connects bool // a client, or one that cannot be ruled out
	older    bool // a version before TLS 1.3
}

// usesOf returns the uses of each decision, of all configs that it reaches.
func usesOf(configs []*tlsconfig.Config) map[model.Origin]use {
	uses := map[model.Origin]use{}
	for _, cfg := range configs {
		for _, a := range allowed(cfg) {
			u := uses[a.Origin]
			u.connects = u.connects || cfg.Role != option.Server || cfg.Opaque
			u.older = u.older || !onlyNewest(cfg.Field("MinVersion"))
			uses[a.Origin] = u
		}
	}
	return uses
}

// onlyNewest reports whether every minimum rules out the versions that renegotiate.
func onlyNewest(min tlsconfig.Value) bool {
	for _, a := range min.Alts {
		if v, ok := a.Uint16(); !ok || v < option.TLS13 {
			return false
		}
	}
	return len(min.Alts) > 0
}

// effect says what a does, and what deleting it can do. Where nothing is renegotiated
// the field still makes ExportKeyingMaterial fail, which is local.
func (u use) effect(a tlsconfig.Alt) (string, option.Safety) {
	v, _ := a.Uint16()
	name := option.RenegotiationIdent(v)
	switch {
	case !u.connects:
		return name + " has no effect: a server never renegotiates", option.Neutral
	case !u.older:
		return name + " has no effect: TLS 1.3 cannot renegotiate", option.Neutral
	case v == option.RenegotiateOnceAsClient:
		return name + " lets servers repeat the handshake once, without any callback", option.Behaviour
	}
	return name + " lets servers repeat the handshake at will, without any callback", option.Behaviour
}

func remove(pass *analysis.Pass, a tlsconfig.Alt, safety option.Safety) *lint.Fix {
	if a.Indirect || !a.Write.IsValid() || !a.Write.Contains(a.Origin) {
		return nil // decided elsewhere than where the field is written
	}
	edits, ok := fix.ClearField(pass, a.Write)
	if !ok {
		return nil
	}
	name := field
	if a.Via.Knob != "" {
		name = a.Via.Knob
	}
	return &lint.Fix{Message: "Delete " + name, Edits: edits, Safety: safety}
}
