package tlsticket

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// wraps reports the callbacks that return sessions as they are.
func (c *checker) wraps() {
	for _, cfg := range c.configs {
		for _, a := range cfg.Field("WrapSession").Alts {
			if a.Kind == model.Func && a.Decided() {
				c.wrap(syntax.ExprAt(c.pass, a.Origin))
			}
		}
	}
}

// wrap reports the results of callback e that are sessions.
func (c *checker) wrap(e ast.Expr) {
	_, body := syntax.FuncOf(c.pass, e)
	if body == nil {
		return
	}
	for _, result := range c.plain(body) {
		c.report.Report(lint.Finding{
			Rule:    option.TicketPlaintext,
			Range:   result,
			Message: "WrapSession returns the session unencrypted: its ticket shows the secret",
		})
	}
}

// plain returns the results of a WrapSession that are sessions as they are.
func (c *checker) plain(body *ast.BlockStmt) []ast.Expr {
	var out []ast.Expr
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			if len(n.Results) > 0 && (c.isBytes(n.Results[0]) || c.holdsBytes(n.Results[0])) {
				out = append(out, n.Results[0])
			}
		}
		return true
	})
	return out
}

// isBytes reports whether e is a call of SessionState.Bytes.
func (c *checker) isBytes(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	fn, ok := c.pass.TypesInfo.Uses[sel.Sel].(*types.Func)
	return ok && fn.FullName() == "(*crypto/tls.SessionState).Bytes"
}

// holdsBytes reports whether e is a variable that holds the session and is only
// returned, so that nothing encrypts it in place.
func (c *checker) holdsBytes(e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	v := c.pass.TypesInfo.Uses[id]
	from := false
	for cur := range c.report.Root().Preorder((*ast.Ident)(nil)) {
		id := cur.Node().(*ast.Ident)
		if v == nil || c.pass.TypesInfo.ObjectOf(id) != v {
			continue
		}
		switch cur.ParentEdgeKind() {
		case edge.ReturnStmt_Results:
		case edge.AssignStmt_Lhs:
			s := cur.Parent().Node().(*ast.AssignStmt)
			if cur.ParentEdgeIndex() != 0 || len(s.Rhs) != 1 || !c.isBytes(s.Rhs[0]) {
				return false
			}
			from = true
		default:
			return false
		}
	}
	return from
}
