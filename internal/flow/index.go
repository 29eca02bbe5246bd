package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// An Index says for each variable of a package what is assigned to it, and for each function
// where it is called.
type Index struct {
	pass    *analysis.Pass
	decls   map[*types.Func]*ast.FuncDecl // nil before it is filled
	assigns map[types.Object][]place
	calls   map[*types.Func][]place
}

// NewIndex returns the index of the package under analysis. It is filled when it is needed.
func NewIndex(pass *analysis.Pass) *Index { return &Index{pass: pass} }

func (ix *Index) fill() {
	if ix.decls != nil {
		return
	}
	ix.decls = map[*types.Func]*ast.FuncDecl{}
	ix.assigns = map[types.Object][]place{}
	ix.calls = map[*types.Func][]place{}
	for _, file := range ix.pass.Files {
		for _, decl := range file.Decls {
			var fn *types.Func
			if fd, ok := decl.(*ast.FuncDecl); ok {
				fn = funcOf(ix.pass, fd)
				ix.decls[fn] = fd
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				ix.indexNode(fn, n)
				return true
			})
		}
	}
}

func (ix *Index) indexNode(fn *types.Func, n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			ix.assign(fn, l, n.Rhs[min(i, len(n.Rhs)-1)])
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if len(n.Values) > 0 {
				ix.assign(fn, name, n.Values[min(i, len(n.Values)-1)])
			}
		}
	case *ast.RangeStmt:
		for _, l := range []ast.Expr{n.Key, n.Value} {
			if l != nil {
				ix.assign(fn, l, n.X)
			}
		}
	case *ast.CallExpr:
		if callee := ix.callee(n); callee != nil {
			ix.calls[callee] = append(ix.calls[callee], place{fn: fn, expr: n})
		}
		// Have: parse(&opts) writes to what opts is assigned by that call.
		for _, arg := range n.Args {
			if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
				ix.assign(fn, u.X, n.Fun)
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

func (ix *Index) assign(fn *types.Func, l, r ast.Expr) {
	if obj := ix.rootVar(l); obj != nil {
		ix.assigns[obj] = append(ix.assigns[obj], place{fn: fn, expr: r})
	}
}

// rootVar returns the variable that expression e is a part of, or nil.
func (ix *Index) rootVar(e ast.Expr) types.Object {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			if v, ok := ix.pass.TypesInfo.ObjectOf(x).(*types.Var); ok {
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
func (ix *Index) callee(call *ast.CallExpr) *types.Func {
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
	fn, ok := ix.pass.TypesInfo.Uses[id].(*types.Func)
	if !ok || fn.Pkg() != ix.pass.Pkg {
		return nil
	}
	return fn.Origin()
}
