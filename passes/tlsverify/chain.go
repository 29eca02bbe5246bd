package tlsverify

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/chain"
	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// nameless reports a client that verifies the chain by itself, and accepts whoever has one.
func (c *checker) nameless(cfg *tlsconfig.Config) {
	skip, ok := skips(cfg)
	if !ok || (cfg.Role|c.roles[skip.Origin])&option.Server != 0 || cfg.Field("ClientAuth").MayBeSet() || cfg.Field("ClientCAs").MayBeSet() {
		return // Have: a config of peers that know each other by keys
	}
	callbacks := set(cfg, "VerifyConnection", "VerifyPeerCertificate")
	var checks []*chain.Check
	for _, cb := range callbacks {
		check := c.check(cb.alt)
		if check == nil || check.Hidden || cb.alt.Selector != model.Plain {
			return
		}
		checks = append(checks, check)
	}
	if c.looksLater() {
		return
	}
	for i, check := range checks {
		if !check.Verifies {
			continue
		}
		f := lint.Finding{
			Rule:    option.VerifyHostname,
			Range:   check.Options,
			Message: callbacks[i].field + " verifies no name: any certificate of its roots is accepted",
		}
		if isForeign(check) {
			f.Via, f.Field, f.Effect = callbacks[i].alt.Via, callbacks[i].field, "it verifies no name: any certificate of its roots is accepted"
		}
		c.report.Report(f)
	}
}

// readAll reads every callback of the package.
func (c *checker) readAll(configs []*tlsconfig.Config) {
	for _, cfg := range configs {
		for _, cb := range set(cfg, "VerifyConnection", "VerifyPeerCertificate") {
			c.check(cb.alt)
		}
	}
}

// check reads the callback that a is, or takes what another package says of its own. It
// returns nil if nothing is known.
func (c *checker) check(a tlsconfig.Alt) *chain.Check {
	node := c.function(a)
	if node == nil {
		peer := a.Func.Peer
		if a.Kind != model.Func || !peer.Known || !a.Origin.IsValid() {
			return nil
		}
		return &chain.Check{Verifies: peer.Verifies, Hidden: peer.Tells, Usages: peer.Usages, Options: a.Origin}
	}
	if c.checks[node] == nil {
		c.checks[node] = chain.Read(c.pass, node)
	}
	return c.checks[node]
}

// function returns the literal or declaration that a is.
func (c *checker) function(a tlsconfig.Alt) ast.Node {
	if a.Kind == model.Func && a.Func.Body.IsValid() {
		return c.functionAt(a.Func.Body)
	}
	// Have: VerifyConnection: v.verify
	sel, ok := syntax.ExprAt(c.pass, a.Origin).(*ast.SelectorExpr)
	if !ok || a.Via.Knob != "" {
		return nil
	}
	fn, ok := c.pass.TypesInfo.Uses[sel.Sel].(*types.Func)
	if !ok {
		return nil
	}
	if decl := syntax.DeclOf(c.pass, fn); decl != nil && decl.Body != nil {
		return decl
	}
	return nil
}

// functionAt returns the literal or declaration at exactly o, nil if there is none.
func (c *checker) functionAt(o model.Origin) (found ast.Node) {
	file := syntax.FileAt(c.pass, o.Pos())
	if file == nil {
		return nil
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit, *ast.FuncDecl:
			if n.Pos() == o.Pos() && n.End() == o.End() {
				found = n
			}
		}
		return found == nil && n != nil && n.Pos() <= o.Pos() && o.End() <= n.End()
	})
	return found
}

// looksLater reports whether the package does something with the certificates of peers
// beside its callbacks, such as asking for the name after the handshake.
func (c *checker) looksLater() bool {
	var callbacks []ast.Node
	for _, check := range c.checks {
		callbacks = append(callbacks, check.Bodies...)
	}
	return chain.LooksOutside(c.pass, callbacks)
}

// usages reports a server that verifies certificates of clients as if they were those of
// servers, which is what crypto/x509 does unless it is told otherwise.
func (c *checker) usages(cfg *tlsconfig.Config, configs []*tlsconfig.Config) {
	if cfg.Role != option.Server || !requestsCertificate(cfg) {
		return
	}
	for _, cb := range set(cfg, "VerifyConnection", "VerifyPeerCertificate") {
		check := c.check(cb.alt)
		if check == nil || !check.Verifies || check.Usages || cb.alt.Selector != model.Plain || c.connects(cb.alt, cfg, configs) {
			continue
		}
		f := lint.Finding{
			Rule:    option.VerifyKeyUsage,
			Range:   check.Options,
			Message: "unset KeyUsages asks for certificates of servers and refuses those of clients",
		}
		if isForeign(check) {
			f.Message = cb.field + " sets no KeyUsages: it asks for certificates of servers"
			f.Via, f.Field, f.Effect = cb.alt.Via, cb.field, "without KeyUsages, it asks for certificates of servers"
		} else {
			f.Fix = c.forClients(check)
		}
		c.report.Report(f)
	}
}

// connects reports whether a config that not only serves has the callback as well, other
// than server where nobody uses it yet.
func (c *checker) connects(a tlsconfig.Alt, server *tlsconfig.Config, configs []*tlsconfig.Config) bool {
	node := c.function(a)
	return slices.ContainsFunc(configs, func(cfg *tlsconfig.Config) bool {
		isUnused := cfg.Role == 0 && cfg.Origin == server.Origin
		return cfg.Role != option.Server && !isUnused && slices.ContainsFunc(set(cfg, "VerifyConnection", "VerifyPeerCertificate"), func(cb callback) bool {
			return c.function(cb.alt) == node && cb.alt.Func.Name == a.Func.Name && (node != nil || a.Func.Name != "" || cb.alt.Origin == a.Origin)
		})
	})
}

// isForeign reports whether check is that of a callback of another package.
func isForeign(check *chain.Check) bool { return check.Bodies == nil }

// forClients adds to the literal of the options that it is for certificates of clients.
func (c *checker) forClients(check *chain.Check) *lint.Fix {
	typ, ok := fix.Qualified(c.pass, check.Options.Pos(), "crypto/x509", "ExtKeyUsage")
	use, known := fix.Qualified(c.pass, check.Options.Pos(), "crypto/x509", "ExtKeyUsageClientAuth")
	lit := c.literal(check.Options)
	if !ok || !known || lit == nil {
		return nil
	}
	edits, ok := fix.AddElement(c.pass, lit, "KeyUsages", "[]"+typ+"{"+use+"}")
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Verify for use by clients", Edits: edits, Safety: option.Behaviour}
}

// literal returns the literal whose type is at exactly rng, nil if there is none.
func (c *checker) literal(rng analysis.Range) (found *ast.CompositeLit) {
	file := syntax.FileAt(c.pass, rng.Pos())
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.CompositeLit); ok && lit.Type != nil && lit.Type.Pos() == rng.Pos() && lit.Type.End() == rng.End() {
			found = lit
		}
		return found == nil
	})
	return found
}
