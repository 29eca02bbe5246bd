package tlsticket

import (
	"go/ast"
	"slices"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// trap reports what the GetConfigForClient of outer returns, if it issues tickets and has
// to take their keys from outer, which has none.
func (c *checker) trap(outer *tlsconfig.Config) {
	if !isAlways(outer.Field("SessionTicketsDisabled"), true) {
		return
	}
	for _, inner := range outer.Picks {
		made := syntax.Made(c.pass, inner.Origin)
		if made == nil || inner.Opaque || !issuesTickets(inner) || c.hasKeys(inner, made) {
			continue
		}
		c.report.Report(lint.Finding{
			Rule:    option.TicketTrap,
			Range:   syntax.Brief(made),
			Message: "config lacks the SessionTicketsDisabled of the one that it replaces: handshakes fail",
			Fix:     c.disable(made),
		})
	}
}

// isAlways reports whether v is the constant b on every way.
func isAlways(v tlsconfig.Value, b bool) bool {
	return len(v.Alts) > 0 && !slices.ContainsFunc(v.Alts, func(a tlsconfig.Alt) bool {
		got, ok := a.Bool()
		return !ok || got != b || a.Selector != model.Plain
	})
}

// hasKeys reports whether inner may have ticket keys of its own, or needs none. The
// collector does not follow keys: one that the package writes may be that of inner, and so
// may one of the package that made it.
func (c *checker) hasKeys(inner *tlsconfig.Config, made ast.Expr) bool {
	if call, ok := made.(*ast.CallExpr); ok && !c.pass.TypesInfo.Types[call.Fun].IsBuiltin() {
		return true
	}
	if inner.Field("WrapSession").MayBeSet() || len(c.report.Writes("SessionTicketKey")) > 0 {
		return true
	}
	return slices.ContainsFunc(c.configs, func(cfg *tlsconfig.Config) bool {
		return cfg.Origin == inner.Origin && slices.Contains(cfg.Calls, "(*crypto/tls.Config).SetSessionTicketKeys")
	})
}

// disable returns the edit by which a literal disables tickets as the config does that it
// replaces. Every handshake that it changes would have failed.
func (c *checker) disable(made ast.Expr) *lint.Fix {
	lit, ok := made.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	edits, ok := fix.AddElement(c.pass, lit, "SessionTicketsDisabled", "true")
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Disable session tickets", Edits: edits, Safety: option.Neutral}
}
