package fix

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/syntax"
)

// otherNames is what else in a function may refer to the struct that a variable is or refers
// to, or be a copy of it. It is more rather than less: who asks only looks closer then.
//
// Have: d := c; tr := &http.Transport{TLSClientConfig: c}; e := c.Clone()
type otherNames struct {
	pass  *analysis.Pass
	field types.Object // of the struct
	root  types.Object // the variable
	all   map[types.Object]bool
}

// namesOf returns the other names of what e, a field of which is obj, stands for in fn.
func namesOf(pass *analysis.Pass, fn ast.Node, e ast.Expr, obj types.Object) *otherNames {
	o := &otherNames{pass: pass, field: obj, root: rootOf(pass.TypesInfo, e), all: map[types.Object]bool{}}
	if o.root == nil {
		return o
	}
	o.all[o.root] = true
	for n := 0; n < len(o.all); {
		n = len(o.all)
		eachWrite(fn, func(l, r ast.Expr) {
			to, from := rootOf(pass.TypesInfo, l), o.variables(r)
			if o.leads(to) && (o.all[to] || o.hasAny(from) && !o.copies(r)) {
				for _, v := range append(from, to) {
					o.all[v] = true
				}
			}
		})
	}
	return o
}

// copies reports whether e yields a struct of its own: what is written to that is of no concern
// to the one that it is a copy of.
//
// Have: c.Clone(), *c
func (o *otherNames) copies(e ast.Expr) bool {
	t := o.pass.TypesInfo.TypeOf(e)
	if t == nil || !declares(t, o.field) {
		return false
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		fn := typeutil.StaticCallee(o.pass.TypesInfo, call)
		return fn != nil && fn.Pkg() != o.pass.Pkg
	}
	_, isPointer := t.Underlying().(*types.Pointer)
	return !isPointer
}

// eachWrite calls f for each variable that fn assigns or declares, and what it is given.
func eachWrite(fn ast.Node, f func(l, r ast.Expr)) {
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				f(l, n.Rhs[min(i, len(n.Rhs)-1)])
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if len(n.Values) > 0 {
					f(name, n.Values[min(i, len(n.Values)-1)])
				}
			}
		case *ast.RangeStmt:
			if n.Value != nil {
				f(n.Value, n.X)
			}
		}
		return true
	})
}

// variables returns those by which the value of e may lead to the struct.
func (o *otherNames) variables(e ast.Expr) []types.Object {
	info := o.pass.TypesInfo
	var out []types.Object
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if sel := info.Selections[n]; sel != nil {
				// c.RootCAs leads nowhere, whatever c is
				return sel.Kind() != types.FieldVal || leadsTo(sel.Type(), o.field, maxSteps)
			}
		case *ast.Ident:
			if obj := info.Uses[n]; o.leads(obj) {
				out = append(out, obj)
			}
		}
		return true
	})
	return out
}

func (o *otherNames) hasAny(vars []types.Object) bool {
	return slices.ContainsFunc(vars, func(v types.Object) bool { return o.all[v] })
}

// leads reports whether obj is a variable that may hold, or refer to, a struct with the field.
func (o *otherNames) leads(obj types.Object) bool {
	v, ok := obj.(*types.Var)
	return ok && !v.IsField() && leadsTo(v.Type(), o.field, maxSteps)
}

// maxSteps bounds the structs within structs that lead to one with a field.
const maxSteps = 3

// leadsTo reports whether values of type t hold or refer to a struct with the field, in at
// most depth steps.
func leadsTo(t types.Type, field types.Object, depth int) bool {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return leadsTo(u.Elem(), field, depth)
	case *types.Slice:
		return leadsTo(u.Elem(), field, depth)
	case *types.Map:
		return leadsTo(u.Elem(), field, depth)
	case *types.Struct:
		for f := range u.Fields() {
			if f == field || depth > 0 && leadsTo(f.Type(), field, depth-1) {
				return true
			}
		}
	}
	return false
}

// rootOf returns the variable that e is, or is a part of or reached through; nil if there is
// none.
func rootOf(info *types.Info, e ast.Expr) types.Object {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return info.ObjectOf(e)
	case *ast.SelectorExpr:
		if info.Selections[e] == nil {
			return info.Uses[e.Sel] // of another package
		}
		return rootOf(info, e.X)
	case *ast.StarExpr:
		return rootOf(info, e.X)
	case *ast.IndexExpr:
		return rootOf(info, e.X)
	case *ast.TypeAssertExpr:
		return rootOf(info, e.X)
	}
	return nil
}

// writes reports whether giving r to l writes the field under another name.
func (o *otherNames) writes(l, r ast.Expr) bool {
	root := rootOf(o.pass.TypesInfo, l)
	if root == nil || root == o.root || !o.all[root] {
		return false
	}
	return selects(o.pass.TypesInfo, l, o.field) || isLiteralWith(o.pass.TypesInfo, r, o.field)
}

func selects(info *types.Info, e ast.Expr, field types.Object) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && info.Uses[sel.Sel] == field
}

// handed reports whether a function of the package that may write the field has to do with the
// struct in fn: it is handed one of the names, or yields one.
//
// Have: c := newConfig(); setUp(c)
func (o *otherNames) handed(fn ast.Node) bool {
	found := false
	asks := func(call *ast.CallExpr) bool {
		return writesField(o.pass, typeutil.StaticCallee(o.pass.TypesInfo, call), o.field, map[*types.Func]bool{})
	}
	ast.Inspect(fn, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && !found {
			found = o.hasAny(o.variables(call)) && asks(call)
		}
		return !found
	})
	eachWrite(fn, func(l, r ast.Expr) {
		if root := rootOf(o.pass.TypesInfo, l); root != nil && o.all[root] && !found {
			ast.Inspect(r, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && !found {
					found = asks(call)
				}
				return !found
			})
		}
	})
	return found
}

// writesField reports whether fn, a function of the package, or one of the package that it
// calls writes the field of some struct.
func writesField(pass *analysis.Pass, fn *types.Func, field types.Object, seen map[*types.Func]bool) bool {
	if fn == nil || fn.Pkg() != pass.Pkg || seen[fn.Origin()] {
		return false
	}
	seen[fn.Origin()] = true
	decl := syntax.DeclOf(pass, fn)
	if decl == nil {
		return false
	}
	found := false
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				found = found || selects(pass.TypesInfo, l, field)
			}
		case *ast.CompositeLit:
			found = found || isLiteralWith(pass.TypesInfo, n, field)
		case *ast.CallExpr:
			found = found || writesField(pass, typeutil.StaticCallee(pass.TypesInfo, n), field, seen)
		}
		return !found
	})
	return found
}
