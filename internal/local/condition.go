package local

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// IsConditional reports whether a condition decides if the node at cur runs, inside the
// function that holds it: somebody's choice, as far as syntax says. A condition on an
// error is none.
func IsConditional(info *types.Info, cur inspector.Cursor) bool {
	at := cur.Node().Pos()
	for c := range cur.Enclosing((*ast.IfStmt)(nil), (*ast.CaseClause)(nil), (*ast.CommClause)(nil), (*ast.FuncLit)(nil)) {
		switch n := c.Node().(type) {
		case *ast.FuncLit:
			return false
		case *ast.IfStmt:
			inBody := n.Body.Pos() <= at && at < n.Body.End()
			inElse := n.Else != nil && n.Else.Pos() <= at
			if (inBody || inElse) && !isErrorCheck(info, n.Cond) {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// isErrorCheck reports whether cond compares an error with nil.
func isErrorCheck(info *types.Info, cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || b.Op != token.EQL && b.Op != token.NEQ || !info.Types[b.Y].IsNil() {
		return false
	}
	if t := info.TypeOf(b.X); t != nil && t != types.Typ[types.Invalid] {
		return types.Identical(t, types.Universe.Lookup("error").Type())
	}
	id, ok := ast.Unparen(b.X).(*ast.Ident)
	return ok && id.Name == "err" // the result of a function without a type
}
