package tlsversion

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

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

// Analyzer reports version ranges that are too old or empty.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsversion",
	Doc:        passdoc.MustExtract(doc, "tlsversion"),
	URL:        passdoc.URL("tlsversion"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	c := &checker{pass: pass, report: report}
	result := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result)
	twins, err := result.Twins(report.Twin)
	if err != nil {
		return err
	}
	for _, cfg := range twins {
		c.floor(cfg)
	}
	for _, cfg := range result.Configs {
		if c.empty(cfg) {
			continue // nothing is negotiated: neither end of the range matters
		}
		c.floor(cfg)
		c.unset(cfg)
		c.ceiling(cfg)
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// decided yields the alternatives of a field that the source decides: constants that
// no user selects, with the syntax that wrote them.
func decided(v tlsconfig.Value) []tlsconfig.Alt {
	var out []tlsconfig.Alt
	for _, a := range v.Alts {
		if a.Kind == model.Const && a.Decided() {
			out = append(out, a)
		}
	}
	return out
}

// floor reports each MinVersion below TLS 1.2.
func (c *checker) floor(cfg *tlsconfig.Config) {
	for _, a := range decided(cfg.Field("MinVersion")) {
		v, ok := a.Uint16()
		if !ok || v == 0 || v >= option.Floor || cfg.Twin != "" && v < option.TLS10 {
			continue // of a fork, which may have protocols of its own below TLS 1.0
		}
		enables := option.VersionName(option.TLS10) + " and 1.1"
		if v == option.TLS11 {
			enables = option.VersionName(v)
		}
		effect := fmt.Sprintf("%s lets %s negotiate %s", option.VersionName(v), peers(cfg), enables)
		c.report.Report(lint.Finding{
			Rule:    option.VersionFloor,
			Config:  cfg,
			Range:   a.Origin,
			Message: "MinVersion " + effect,
			Fix:     c.raise(cfg, a),
			Via:     a.Via,
			Field:   "MinVersion",
			Effect:  effect,
			Twin:    cfg.Twin,
		})
	}
}

// peers says who can negotiate with a config.
func peers(cfg *tlsconfig.Config) string {
	switch {
	case cfg.Opaque:
		return "peers"
	case cfg.Role == option.Server:
		return "clients"
	case cfg.Role == option.Client:
		return "servers"
	}
	return "peers"
}

// raise replaces the constant by the floor. It declines where the constant is not a
// version by itself, or where the range would become empty.
func (c *checker) raise(cfg *tlsconfig.Config, a tlsconfig.Alt) *lint.Fix {
	if !allowsFloor(cfg) {
		return nil
	}
	text, ok := fix.Qualified(c.pass, a.Origin.Pos(), "crypto/tls", option.VersionIdent(option.Floor))
	if !ok || a.Indirect || cfg.Twin != "" {
		return nil // a fork has constants of its own
	}
	var at analysis.Range = a.Origin
	if !a.Write.Contains(a.Origin) {
		at = fix.Converted(c.pass, at) // a variable takes its type from the conversion
	}
	edits, ok := fix.Replace(c.pass, at, text)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Raise " + knob(a, "MinVersion") + " to " + text, Edits: edits, Safety: option.Hardening}
}

// allowsFloor reports whether MaxVersion is known to be at least the floor.
func allowsFloor(cfg *tlsconfig.Config) bool {
	return !slices.ContainsFunc(cfg.Field("MaxVersion").Alts, func(max tlsconfig.Alt) bool {
		v, ok := max.Uint16()
		return !ok || v != 0 && v < option.Floor
	})
}

// ceiling reports each MaxVersion below TLS 1.3.
func (c *checker) ceiling(cfg *tlsconfig.Config) {
	for _, a := range decided(cfg.Field("MaxVersion")) {
		v, ok := a.Uint16()
		if !ok || v == 0 || v >= option.Newest || v < option.Floor && isFloor(cfg, a) {
			continue
		}
		effect := "rules out TLS 1.3 and post-quantum key exchange"
		if v < option.Floor {
			effect = "leaves only deprecated versions"
		}
		c.report.Report(lint.Finding{
			Rule:    option.VersionCeiling,
			Config:  cfg,
			Range:   a.Origin,
			Message: fmt.Sprintf("MaxVersion %s %s", option.VersionName(v), effect),
			Fix:     c.lift(cfg, a),
			Via:     a.Via,
			Field:   "MaxVersion",
			Effect:  option.VersionName(v) + " " + effect,
		})
	}
}

// isFloor reports whether the decision a is the floor too: floor reports it.
func isFloor(cfg *tlsconfig.Config, a tlsconfig.Alt) bool {
	return slices.ContainsFunc(decided(cfg.Field("MinVersion")), func(min tlsconfig.Alt) bool { return min.Origin == a.Origin })
}

// lift deletes the ceiling. It declines where renegotiation, which TLS 1.3 does not
// have, may be wanted.
func (c *checker) lift(cfg *tlsconfig.Config, a tlsconfig.Alt) *lint.Fix {
	if cfg.Field("Renegotiation").MayBeSet() || !a.Write.IsValid() || !a.Write.Contains(a.Origin) {
		return nil
	}
	edits, ok := fix.ClearField(c.pass, a.Write)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Delete " + knob(a, "MaxVersion"), Edits: edits, Safety: option.Behaviour}
}

// empty reports a range that holds no version, whichever of its known alternatives a
// config has.
func (c *checker) empty(cfg *tlsconfig.Config) bool {
	min, max := cfg.Field("MinVersion"), cfg.Field("MaxVersion")
	if !min.Known() || !max.Known() || len(min.Alts) != 1 || len(max.Alts) != 1 {
		return false
	}
	lo, ok1 := min.Alts[0].Uint16()
	hi, ok2 := max.Alts[0].Uint16()
	if !ok1 || !ok2 || len(model.Offered(lo, hi, option.Floor)) > 0 || len(model.Offered(lo, hi, c.defaultFloor(cfg))) > 0 {
		return false // the first holds whatever the default is, which takes long to find out
	}
	at := max.Alts[0]
	message := fmt.Sprintf("MaxVersion %s is below MinVersion %s: every handshake fails", option.VersionName(hi), option.VersionName(lo))
	switch {
	case lo > option.Newest:
		at = min.Alts[0]
		message = fmt.Sprintf("MinVersion %s is above every version: every handshake fails", option.VersionName(lo))
	case lo == 0:
		message = fmt.Sprintf("MaxVersion %s is below the default minimum: every handshake fails", option.VersionName(hi))
	}
	if at.Selector != model.Plain || min.Alts[0].Selector != model.Plain {
		return false
	}
	if at.Origin.IsValid() {
		field, effect, _ := strings.Cut(message, " ")
		c.report.Report(lint.Finding{
			Rule: option.VersionEmpty, Range: at.Origin, Message: message,
			Via: at.Via, Field: field, Effect: effect,
		})
	}
	return true
}

// defaultFloor returns the lowest version that an unset MinVersion may mean.
func (c *checker) defaultFloor(cfg *tlsconfig.Config) uint16 {
	role := option.Server
	if cfg.Role == option.Client && !cfg.Opaque {
		role = option.Client
	}
	if model.Find(model.Effective(nil, role, c.report.Program()).Versions, option.TLS10).State == model.Off {
		return option.Floor
	}
	return option.TLS10
}

// knob returns the name under which the program sets the field.
func knob(a tlsconfig.Alt, field string) string {
	if a.Via.Knob != "" {
		return a.Via.Knob
	}
	return field
}
