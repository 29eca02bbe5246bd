package tlsverify

import (
	_ "embed"
	"go/ast"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/chain"
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

// Analyzer reports clients that accept any certificate.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsverify",
	Doc:        passdoc.MustExtract(doc, "tlsverify"),
	URL:        passdoc.URL("tlsverify"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	c := &checker{pass: pass, report: report, checks: map[ast.Node]*chain.Check{}}
	result := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result)
	configs := result.Configs
	twins, err := result.Twins(report.Twin)
	if err != nil {
		return err
	}
	c.roles = rolesOf(slices.Concat(configs, twins))
	c.readAll(configs)
	for _, cfg := range configs {
		c.skip(cfg)
		c.resumption(cfg)
		c.nameless(cfg)
		c.usages(cfg, configs)
		c.unnamed(cfg, configs)
		c.misnamed(cfg)
		c.rejected(cfg)
	}
	for _, cfg := range twins {
		c.skip(cfg)
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
	roles  map[model.Origin]option.Role
	checks map[ast.Node]*chain.Check // callbacks that were read
}

// skip reports a client that verifies nothing, or by callbacks that never fail.
func (c *checker) skip(cfg *tlsconfig.Config) {
	skip, ok := skips(cfg)
	if !ok || cfg.Role == option.Server || c.roles[skip.Origin] == option.Server {
		return // crypto/tls reads InsecureSkipVerify on clients alone
	}
	callbacks := set(cfg, "VerifyConnection", "VerifyPeerCertificate")
	if len(callbacks) == 0 && skip.Origin.IsValid() {
		c.report.Report(lint.Finding{
			Rule:    option.SkipVerify,
			Config:  cfg,
			Range:   skip.Origin,
			Message: "InsecureSkipVerify lets the client accept any certificate",
			Fix:     remove(c.pass, skip),
			Via:     skip.Via,
			Field:   "InsecureSkipVerify",
			Effect:  "any certificate is accepted",
			Twin:    cfg.Twin,
		})
		return
	}
	for _, cb := range vacuous(callbacks) {
		c.report.Report(lint.Finding{
			Rule:    option.VerifyVacuous,
			Range:   cb.alt.Origin,
			Message: cb.field + " never fails, so any certificate is accepted",
			Twin:    cfg.Twin,
		})
	}
}

// rolesOf returns for each decision to skip verification the sides that are seen to use
// the configs that it reaches. One that serves, and is handed on to where it cannot be
// followed, is taken to serve there too.
func rolesOf(configs []*tlsconfig.Config) map[model.Origin]option.Role {
	roles := map[model.Origin]option.Role{}
	for _, cfg := range configs {
		if skip, ok := skips(cfg); ok && skip.Origin.IsValid() {
			roles[skip.Origin] |= cfg.Role
		}
	}
	return roles
}

// skips returns the alternative of InsecureSkipVerify that no user chooses and that is
// true. Its origin is invalid if another package decided it.
func skips(cfg *tlsconfig.Config) (tlsconfig.Alt, bool) {
	for _, a := range cfg.Field("InsecureSkipVerify").Alts {
		if v, ok := a.Bool(); ok && v && a.Selector == model.Plain {
			return a, true
		}
	}
	return tlsconfig.Alt{}, false
}

// A callback is one function that a field of a config may hold.
type callback struct {
	field string
	alt   tlsconfig.Alt
}

// set returns what the fields may hold besides nil.
func set(cfg *tlsconfig.Config, fields ...string) []callback {
	var out []callback
	for _, name := range fields {
		for _, a := range cfg.Field(name).Alts {
			if a.Kind != model.Unset && a.Kind != model.Nil {
				out = append(out, callback{name, a})
			}
		}
	}
	return out
}

// vacuous returns the callbacks if every one of them is known never to fail.
func vacuous(callbacks []callback) []callback {
	for _, cb := range callbacks {
		if cb.alt.Kind != model.Func || !cb.alt.Func.NeverFails || !cb.alt.Origin.IsValid() {
			return nil
		}
	}
	return callbacks
}

func remove(pass *analysis.Pass, skip tlsconfig.Alt) *lint.Fix {
	if skip.Indirect || !skip.Write.IsValid() || !skip.Write.Contains(skip.Origin) {
		return nil // decided elsewhere than where the field is written
	}
	edits, ok := fix.ClearField(pass, skip.Write)
	if !ok {
		return nil
	}
	name := "InsecureSkipVerify"
	if skip.Via.Knob != "" {
		name = skip.Via.Knob
	}
	return &lint.Fix{Message: "Delete " + name, Edits: edits, Safety: option.Behaviour}
}
