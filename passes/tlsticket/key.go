package tlsticket

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// keys reports the ticket keys that stand in the source.
func (c *checker) keys() {
	if !slices.ContainsFunc(c.configs, mayIssue) {
		return
	}
	for _, w := range c.report.Writes("SessionTicketKey") {
		if !c.isIdle(w) && c.array(w.Value) == secret {
			c.key(w.Value, "SessionTicketKey is in the source: whoever reads it reads and forges sessions")
		}
	}
	for _, cur := range c.report.Uses("crypto/tls", "SessionTicketKey") {
		if from := c.copiedTo(cur); from != nil && c.bytes(from) == secret {
			c.key(from, "SessionTicketKey is in the source: whoever reads it reads and forges sessions")
		}
	}
	for _, cur := range c.report.Calls("(*crypto/tls.Config).SetSessionTicketKeys") {
		if call := cur.Node().(*ast.CallExpr); len(call.Args) == 1 {
			c.list(call.Args[0])
		}
	}
}

// mayIssue reports whether cfg may be that of a server that issues tickets.
func mayIssue(cfg *tlsconfig.Config) bool {
	return cfg.Role != option.Client && !isDisabled(cfg)
}

func isDisabled(cfg *tlsconfig.Config) bool {
	alts := cfg.Field("SessionTicketsDisabled").Alts
	enabled := func(a tlsconfig.Alt) bool {
		v, ok := a.Bool()
		return !ok || !v || a.Selector != model.Plain
	}
	return len(alts) > 0 && !slices.ContainsFunc(alts, enabled)
}

// isIdle reports whether no config that the literal of w makes issues tickets.
func (c *checker) isIdle(w syntax.Write) bool {
	made := false
	for _, cfg := range c.configs {
		if w.Lit != nil && cfg.Origin.Pos() == w.Lit.Lbrace {
			if mayIssue(cfg) {
				return false
			}
			made = true
		}
	}
	return made
}

func (c *checker) key(at ast.Expr, message string) {
	c.report.Report(lint.Finding{Rule: option.TicketKey, Range: at, Message: message})
}

// list reports the keys in the argument of SetSessionTicketKeys.
func (c *checker) list(arg ast.Expr) {
	lit, ok := ast.Unparen(arg).(*ast.CompositeLit)
	if !ok {
		return
	}
	for _, e := range lit.Elts {
		switch c.array(e) {
		case secret:
			c.key(e, "ticket key is in the source: whoever reads it reads and forges sessions")
		case zero:
			c.key(e, "ticket key is all zeros: whoever guesses it reads and forges sessions")
		}
	}
}

// isCopy reports whether call is one of the builtin copy.
func (c *checker) isCopy(call *ast.CallExpr) bool {
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	return ok && c.pass.TypesInfo.Uses[id] == types.Universe.Lookup("copy")
}

// copiedTo returns what is copied to the field that cur names, nil if nothing is.
//
// Have: copy(cfg.SessionTicketKey[:], key)
func (c *checker) copiedTo(cur inspector.Cursor) ast.Expr {
	if cur.ParentEdgeKind() != edge.SelectorExpr_Sel {
		return nil
	}
	cur = syntax.OutOfParens(cur.Parent())
	if cur.ParentEdgeKind() != edge.SliceExpr_X {
		return nil
	}
	cur = syntax.OutOfParens(cur.Parent())
	call, ok := cur.Parent().Node().(*ast.CallExpr)
	if !ok || cur.ParentEdgeKind() != edge.CallExpr_Args || cur.ParentEdgeIndex() != 0 || !c.isCopy(call) {
		return nil
	}
	return call.Args[1]
}
