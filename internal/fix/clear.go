package fix

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// ClearField returns the edit after which the field that is written at rng holds nothing.
// It is that of DeleteField, unless the function writes the field once more: what was
// overwritten would then stand again, so that the zero value takes the place of the value,
// if it is false or nil.
//
// Have: c.InsecureSkipVerify = true; c.InsecureSkipVerify = true
func ClearField(pass *analysis.Pass, rng analysis.Range) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	path := writingPath(file, rng)
	if len(path) == 0 {
		return nil, false
	}
	write, ok := path[0].(*ast.AssignStmt)
	if !ok || !isFieldWrite(pass.TypesInfo, write) || !isWrittenTwice(pass.TypesInfo, path, write) {
		return DeleteField(pass, rng)
	}
	switch t := pass.TypesInfo.TypeOf(write.Lhs[0]).Underlying().(type) {
	case *types.Basic:
		if t.Info()&types.IsBoolean == 0 {
			return nil, false
		}
		return Replace(pass, write.Rhs[0], "false")
	case *types.Slice, *types.Pointer, *types.Map, *types.Signature, *types.Interface:
		return Replace(pass, write.Rhs[0], "nil")
	}
	return nil, false
}

// isWrittenTwice reports whether the function around write, path's first node, writes the
// field in another place too, of what has the same name.
func isWrittenTwice(info *types.Info, path []ast.Node, write *ast.AssignStmt) bool {
	field := ast.Unparen(write.Lhs[0]).(*ast.SelectorExpr)
	holder := types.ExprString(field.X)
	writes := func(l, r ast.Expr) bool {
		if sel, ok := ast.Unparen(l).(*ast.SelectorExpr); ok && info.Uses[sel.Sel] == info.Uses[field.Sel] {
			return types.ExprString(sel.X) == holder
		}
		return types.ExprString(l) == holder && isLiteralWith(info, r, field.Sel)
	}
	twice := false
	ast.Inspect(outermost(path), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				twice = twice || n != write && writes(l, n.Rhs[min(i, len(n.Rhs)-1)])
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				twice = twice || i < len(n.Values) && writes(name, n.Values[i])
			}
		}
		return !twice
	})
	return twice
}

// outermost returns the function declaration of path, or else its file.
func outermost(path []ast.Node) ast.Node {
	for _, n := range path {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn
		}
	}
	return path[len(path)-1]
}

// isLiteralWith reports whether e is a struct literal, or the address of one, that writes
// the field which id names.
func isLiteralWith(info *types.Info, e ast.Expr, id *ast.Ident) bool {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok {
		e = ast.Unparen(u.X)
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return false
	}
	for _, elem := range lit.Elts {
		kv, ok := elem.(*ast.KeyValueExpr)
		if !ok {
			return isStruct(info.TypeOf(lit)) // it writes all
		}
		if key, ok := kv.Key.(*ast.Ident); ok && info.Uses[key] == info.Uses[id] {
			return true
		}
	}
	return false
}
