package tlsclientauth

import (
	_ "embed"
	"fmt"
	"go/ast"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports servers that do not verify the certificates of their clients.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsclientauth",
	Doc:        passdoc.MustExtract(doc, "tlsclientauth"),
	URL:        passdoc.URL("tlsclientauth"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	configs := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs
	if len(configs) == 0 {
		return nil // fast path: nothing authenticates anybody
	}
	c := &checker{pass: pass, report: report, pools: report.Writes("ClientCAs")}
	looks := c.certificates()
	replacing := withoutRoots(configs)
	for _, cfg := range configs {
		if cfg.Role == option.Client || cfg.Field("GetConfigForClient").MayBeSet() {
			continue
		}
		if !looks.any && !hasCallback(cfg) {
			c.weak(cfg)
		}
		if !replacing[cfg] {
			c.missing(cfg)
		}
		c.unused(cfg)
		c.indexes(cfg)
	}
	c.unverified(configs, looks)
	return nil
}

// withoutRoots returns the configs that replace one with ClientCAs and drop them, of which
// config-dropped speaks.
func withoutRoots(configs []*tlsconfig.Config) map[*tlsconfig.Config]bool {
	out := map[*tlsconfig.Config]bool{}
	for _, outer := range configs {
		for _, inner := range outer.Picks {
			roots := func(d model.Demand) bool { return d.Field == "ClientCAs" }
			out[inner] = out[inner] || slices.ContainsFunc(model.Dropped(outer, inner), roots)
		}
	}
	return out
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
	pools  []syntax.Write
}

// hasCallback reports whether a callback may verify what ClientAuth does not.
func hasCallback(cfg *tlsconfig.Config) bool {
	return cfg.Field("VerifyConnection").MayBeSet() || cfg.Field("VerifyPeerCertificate").MayBeSet()
}

// weak reports each ClientAuth that accepts any certificate.
func (c *checker) weak(cfg *tlsconfig.Config) {
	for _, a := range cfg.Field("ClientAuth").Alts {
		v, ok := a.Uint16()
		if !ok || !a.Decided() {
			continue
		}
		effect := ""
		switch {
		case v == option.RequestClientCert && isSet(cfg.Field("ClientCAs")):
			effect = option.ClientAuthIdent(v) + " does not verify certificates against ClientCAs"
		case v == option.RequireAnyClientCert:
			effect = option.ClientAuthIdent(v) + " accepts any certificate: nothing verifies it"
		case option.ClientAuthIdent(v) == "":
			effect = fmt.Sprintf("%d is no mode of crypto/tls: clients without a certificate are accepted", v)
		default:
			continue
		}
		c.report.Report(lint.Finding{
			Rule:    option.ClientAuthWeak,
			Config:  cfg,
			Range:   a.Origin,
			Message: "ClientAuth " + effect,
			Fix:     c.verify(cfg, a, v),
			Via:     a.Via,
			Field:   "ClientAuth",
			Effect:  effect,
		})
	}
}

// isSet reports whether v is something other than nil on every way.
func isSet(v tlsconfig.Value) bool {
	absent := func(a tlsconfig.Alt) bool {
		return a.Kind == model.Unset || a.Kind == model.Nil || a.Selector != model.Plain
	}
	return len(v.Alts) > 0 && v.Known() && !slices.ContainsFunc(v.Alts, absent)
}

// verify replaces a mode by the one that also verifies. It declines where that would
// be against the system's roots.
func (c *checker) verify(cfg *tlsconfig.Config, a tlsconfig.Alt, v uint16) *lint.Fix {
	mode := uint16(option.RequireAndVerifyClientCert)
	if v == option.RequestClientCert {
		mode = option.VerifyClientCertIfGiven
	}
	if option.ClientAuthIdent(v) == "" || a.Indirect || !isSet(cfg.Field("ClientCAs")) {
		return nil
	}
	text, ok := fix.Qualified(c.pass, a.Origin.Pos(), "crypto/tls", option.ClientAuthIdent(mode))
	if !ok {
		return nil
	}
	edits, ok := fix.Replace(c.pass, a.Origin, text)
	if !ok {
		return nil
	}
	return &lint.Fix{
		Message: "Replace " + option.ClientAuthIdent(v) + " with " + text,
		Edits:   edits,
		Safety:  option.Behaviour,
	}
}

// missing reports each ClientAuth that verifies against the system's roots because
// ClientCAs is set nowhere.
func (c *checker) missing(cfg *tlsconfig.Config) {
	switch {
	case cfg.Role&option.Server == 0 || cfg.Opaque:
		return // whoever uses it may still complete it
	case cfg.Role == option.Both && (cfg.Field("RootCAs").MayBeSet() || cfg.Field("ServerName").MayBeSet()):
		return // Have: credentials.NewTLS(cfg), where cfg is that of a client
	case hasCallback(cfg) || !isAbsent(cfg.Field("ClientCAs")) || c.completesLater():
		return
	}
	for _, a := range cfg.Field("ClientAuth").Alts {
		v, ok := a.Uint16()
		if !ok || !a.Decided() || v != option.VerifyClientCertIfGiven && v != option.RequireAndVerifyClientCert {
			continue
		}
		effect := option.ClientAuthIdent(v) + " without ClientCAs trusts all of the system's roots"
		c.report.Report(lint.Finding{
			Rule:    option.ClientCAMissing,
			Config:  cfg,
			Range:   a.Origin,
			Message: "ClientAuth " + effect,
			Via:     a.Via,
			Field:   "ClientAuth",
			Effect:  effect,
		})
	}
}

// completesLater reports whether the package sets ClientCAs of a config that a struct
// holds, so that other functions may have been seen to use it before.
//
// Have: s.config.ClientCAs = pool
func (c *checker) completesLater() bool {
	return slices.ContainsFunc(c.pools, func(w syntax.Write) bool {
		s, ok := w.Node.(*ast.AssignStmt)
		if !ok {
			return false
		}
		_, held := ast.Unparen(s.Lhs[0]).(*ast.SelectorExpr).X.(*ast.SelectorExpr)
		return held
	})
}

// isAbsent reports whether v is nil on every way, and by nobody's choice.
func isAbsent(v tlsconfig.Value) bool {
	return !v.MayBeSet() && !slices.ContainsFunc(v.Alts, func(a tlsconfig.Alt) bool { return a.Selector != model.Plain })
}

// unused reports ClientCAs of servers that request no certificate.
func (c *checker) unused(cfg *tlsconfig.Config) {
	if cfg.Role != option.Server || cfg.Opaque || len(c.pools) == 0 {
		return
	}
	for _, a := range cfg.Field("ClientAuth").Alts {
		if a.Kind != model.Unset || a.Selector != model.Plain {
			return // Have: ClientAuth: tls.NoClientCert, which is a decision
		}
	}
	for _, a := range cfg.Field("ClientCAs").Alts {
		if a.Kind == model.Unset || a.Kind == model.Nil || a.Selector != model.Plain {
			continue
		}
		if w, ok := syntax.WriteOf(c.pools, cfg, a); ok {
			c.report.Report(lint.Finding{
				Rule:    option.ClientCAUnused,
				Range:   w,
				Message: "ClientCAs has no effect: without ClientAuth no certificate is requested",
			})
		}
	}
}
