package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// An Index says for each variable of a package what is assigned to it, and for each function
// where it is called. It looks only into the declarations that it is asked about.
type Index struct {
	pass  *analysis.Pass
	decls []*declaration // by position; nil before anything is asked
	funcs map[*types.Func]*declaration
	named map[types.Object][]token.Pos // uses of functions and package variables, nil before they are noted
}

// A declaration is one of package level, with what it assigns and calls.
type declaration struct {
	ast.Decl
	fn      *types.Func // nil if it is none
	number  int         // in source order
	indexed bool
	assigns map[types.Object][]place
	calls   map[*types.Func][]place
}

// NewIndex returns the index of the package under analysis.
func NewIndex(pass *analysis.Pass) *Index { return &Index{pass: pass} }

// eachUse calls yield for the identifiers that stand for what is declared elsewhere. The first
// time, it notes where functions and package variables are named.
func (ix *Index) eachUse(yield func(*ast.Ident, types.Object)) {
	first := ix.named == nil
	if first {
		ix.named = map[types.Object][]token.Pos{}
	}
	for id, obj := range ix.pass.TypesInfo.Uses {
		yield(id, obj)
		if !first {
			continue
		}
		switch v := obj.(type) {
		case *types.Func:
			if v.Pkg() == ix.pass.Pkg {
				ix.named[v.Origin()] = append(ix.named[v.Origin()], id.Pos())
			}
		case *types.Var:
			if v.Kind() == types.PackageVar {
				ix.named[v] = append(ix.named[v], id.Pos())
			}
		}
	}
}

// fill lists the declarations.
func (ix *Index) fill() {
	if ix.decls != nil {
		return
	}
	ix.funcs = map[*types.Func]*declaration{}
	for _, file := range ix.pass.Files {
		for _, decl := range file.Decls {
			d := &declaration{Decl: decl, number: len(ix.decls)}
			if fd, ok := decl.(*ast.FuncDecl); ok {
				d.fn = funcOf(ix.pass, fd)
				ix.funcs[d.fn] = d
			}
			ix.decls = append(ix.decls, d)
		}
	}
	slices.SortFunc(ix.decls, func(a, b *declaration) int { return cmp.Compare(a.Pos(), b.Pos()) })
}

// body returns the declaration of fn, nil if it is not one of the package.
func (ix *Index) body(fn *types.Func) *ast.FuncDecl {
	if d := ix.funcs[fn]; d != nil {
		return d.Decl.(*ast.FuncDecl)
	}
	return nil
}

// at returns the declarations that are or hold what is at the places, in source order.
func (ix *Index) at(places ...token.Pos) []*declaration {
	var out []*declaration
	for _, pos := range places {
		i, _ := slices.BinarySearchFunc(ix.decls, pos, func(d *declaration, pos token.Pos) int { return cmp.Compare(d.End()-1, pos) })
		if i < len(ix.decls) && ix.decls[i].Pos() <= pos {
			out = append(out, ix.decls[i])
			ix.index(ix.decls[i])
		}
	}
	slices.SortFunc(out, func(a, b *declaration) int { return cmp.Compare(a.number, b.number) })
	return slices.Compact(out)
}

// assigned returns what is assigned to v, or to parts of it.
func (ix *Index) assigned(v types.Object) []place {
	var out []place
	for _, d := range ix.at(append(slices.Clip(ix.named[v]), v.Pos())...) {
		out = append(out, d.assigns[v]...)
	}
	return out
}

// callsOf returns the calls of fn.
func (ix *Index) callsOf(fn *types.Func) []place {
	var out []place
	for _, d := range ix.at(ix.named[fn]...) {
		out = append(out, d.calls[fn]...)
	}
	return out
}

// index notes what d assigns and calls.
func (ix *Index) index(d *declaration) {
	if d.indexed {
		return
	}
	d.indexed = true
	d.assigns = map[types.Object][]place{}
	d.calls = map[*types.Func][]place{}
	ast.Inspect(d.Decl, func(n ast.Node) bool {
		ix.indexNode(d, n)
		return true
	})
}

func (ix *Index) indexNode(d *declaration, n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			ix.assign(d, l, n.Rhs[min(i, len(n.Rhs)-1)])
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if len(n.Values) > 0 {
				ix.assign(d, name, n.Values[min(i, len(n.Values)-1)])
			}
		}
	case *ast.RangeStmt:
		for _, l := range []ast.Expr{n.Key, n.Value} {
			if l != nil {
				ix.assign(d, l, n.X)
			}
		}
	case *ast.CallExpr:
		if callee := ix.callee(n); callee != nil {
			d.calls[callee] = append(d.calls[callee], place{fn: d.fn, expr: n})
		}
		// Have: parse(&opts) writes to what opts is assigned by that call.
		for _, arg := range n.Args {
			if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
				ix.assign(d, u.X, n.Fun)
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

func (ix *Index) assign(d *declaration, l, r ast.Expr) {
	if obj := ix.rootVar(l); obj != nil {
		d.assigns[obj] = append(d.assigns[obj], place{fn: d.fn, expr: r})
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
