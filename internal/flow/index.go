package flow

import (
	"go/ast"
	"go/token"
	"go/types"
)

// index notes for each variable what is assigned to it, and for each function where it
// is called.
func (k *keeper) index() {
	for _, file := range k.pass.Files {
		for _, decl := range file.Decls {
			var fn *types.Func
			if fd, ok := decl.(*ast.FuncDecl); ok {
				fn = funcOf(k.pass, fd)
				k.decls[fn] = fd
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				k.indexNode(fn, n)
				return true
			})
		}
	}
}

func (k *keeper) indexNode(fn *types.Func, n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			k.assign(fn, l, n.Rhs[min(i, len(n.Rhs)-1)])
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if len(n.Values) > 0 {
				k.assign(fn, name, n.Values[min(i, len(n.Values)-1)])
			}
		}
	case *ast.RangeStmt:
		for _, l := range []ast.Expr{n.Key, n.Value} {
			if l != nil {
				k.assign(fn, l, n.X)
			}
		}
	case *ast.CallExpr:
		if callee := k.callee(n); callee != nil {
			k.calls[callee] = append(k.calls[callee], place{fn: fn, expr: n})
		}
		// Have: parse(&opts) writes to what opts is assigned by that call.
		for _, arg := range n.Args {
			if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
				k.assign(fn, u.X, n.Fun)
			}
		}
	}
}

func isPointer(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

func (k *keeper) assign(fn *types.Func, l, r ast.Expr) {
	if obj := k.rootVar(l); obj != nil {
		k.assigns[obj] = append(k.assigns[obj], place{fn: fn, expr: r})
	}
}

// rootVar returns the variable that expression e is a part of, or nil.
func (k *keeper) rootVar(e ast.Expr) types.Object {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			if v, ok := k.pass.TypesInfo.ObjectOf(x).(*types.Var); ok {
				return v
			}
			return nil
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// callee returns the function of the package that call calls, or nil.
func (k *keeper) callee(call *ast.CallExpr) *types.Func {
	fun := ast.Unparen(call.Fun)
	if ix, ok := fun.(*ast.IndexExpr); ok {
		fun = ast.Unparen(ix.X)
	}
	var id *ast.Ident
	switch fun := fun.(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return nil
	}
	fn, ok := k.pass.TypesInfo.Uses[id].(*types.Func)
	if !ok || fn.Pkg() != k.pass.Pkg {
		return nil
	}
	return fn.Origin()
}
