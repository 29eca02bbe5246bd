package tlsconfig

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// onlyRead reports whether the package does nothing with the map in variable v but look up
// its elements: then it holds what it was made with, as far as this package goes.
func (f *facts) onlyRead(v *types.Var) bool {
	if f.changed == nil {
		f.changed = map[*types.Var]bool{}
		for _, file := range f.pass.Files {
			ast.PreorderStack(file, nil, func(n ast.Node, stack []ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					if v, ok := f.pass.TypesInfo.Uses[id].(*types.Var); ok && isTable(v) && !isRead(id, stack) {
						f.changed[v] = true
					}
				}
				return true
			})
		}
	}
	return !f.changed[v]
}

// isTable reports whether v is a package's variable that holds a map.
func isTable(v *types.Var) bool {
	_, isMap := v.Type().Underlying().(*types.Map)
	return isMap && v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
}

// isRead reports whether the map that id names, below stack, is only looked into.
//
// Have: Versions[name], len(lib.Versions), for name := range Versions
func isRead(id *ast.Ident, stack []ast.Node) bool {
	var e ast.Expr = id
	up := func() ast.Node {
		if len(stack) == 0 {
			return nil
		}
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		return n
	}
	parent := up()
	if sel, ok := parent.(*ast.SelectorExpr); ok {
		e, parent = sel, up()
	}
	switch parent := parent.(type) {
	case *ast.IndexExpr:
		switch outer := up().(type) {
		case *ast.AssignStmt:
			return outer.Tok == token.DEFINE || !slices.Contains(outer.Lhs, ast.Expr(parent))
		case *ast.IncDecStmt:
			return false
		}
		return parent.X == e
	case *ast.RangeStmt:
		return parent.X == e
	case *ast.CallExpr:
		fun, ok := parent.Fun.(*ast.Ident)
		return ok && fun.Name == "len"
	}
	return false
}
