package chain

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// verify notes a call that verifies a chain with the options arg.
func (r *reader) verify(arg ast.Expr) {
	at := r.options(arg)
	if at == nil {
		r.Hidden, r.Usages = true, true
		return
	}
	if r.Options == nil {
		r.Options = at
	}
	r.Verifies = true
}

// options returns where arg gets its fields, nil if some may come from elsewhere.
func (r *reader) options(arg ast.Expr) analysis.Range {
	arg = ast.Unparen(arg)
	if lit, ok := arg.(*ast.CompositeLit); ok {
		return keyed(lit)
	}
	id, ok := arg.(*ast.Ident)
	if !ok {
		return nil
	}
	v, ok := r.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Kind() != types.LocalVar {
		return nil
	}
	return r.variable(v, id)
}

// keyed returns the type of a literal whose fields have names, nil of any other.
func keyed(lit *ast.CompositeLit) analysis.Range {
	for _, e := range lit.Elts {
		if _, ok := e.(*ast.KeyValueExpr); !ok {
			return nil
		}
	}
	if lit.Type == nil {
		return nil
	}
	return lit.Type
}

// variable returns where local variable v gets its fields: the literal that defines it, or
// its use if it starts as the zero value. It returns nil if something else is assigned to
// it, or its address is taken. What is assigned to its fields is noted as well, since the
// function that declares it may be one around those that were read.
func (r *reader) variable(v *types.Var, use *ast.Ident) analysis.Range {
	var at analysis.Range
	ok := true
	is := func(e ast.Expr) bool {
		id, isName := ast.Unparen(e).(*ast.Ident)
		return isName && r.pass.TypesInfo.ObjectOf(id) == v
	}
	set := func(rhs ast.Expr) {
		lit, isLit := ast.Unparen(rhs).(*ast.CompositeLit)
		if isLit && at == nil {
			at = keyed(lit)
			r.fields(lit)
		}
		ok = ok && isLit && at != nil
	}
	ast.Inspect(r.declaring(v), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if sel, isSel := ast.Unparen(lhs).(*ast.SelectorExpr); isSel && is(sel.X) {
					r.name(sel.Sel)
				} else if is(lhs) && len(n.Lhs) == len(n.Rhs) {
					set(n.Rhs[i])
				} else if is(lhs) {
					ok = false
				}
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				switch {
				case !is(name):
				case len(n.Values) == len(n.Names):
					set(n.Values[i])
				case len(n.Values) == 0:
					at = use
				default:
					ok = false
				}
			}
		case *ast.RangeStmt:
			ok = ok && !(n.Key != nil && is(n.Key)) && !(n.Value != nil && is(n.Value))
		case *ast.UnaryExpr:
			ok = ok && !(n.Op == token.AND && is(n.X))
		}
		return true
	})
	if !ok {
		return nil
	}
	return at
}

// fields notes what a literal outside of the functions that were read sets.
func (r *reader) fields(lit *ast.CompositeLit) {
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok && !r.isNoName(kv) {
			if id, ok := kv.Key.(*ast.Ident); ok {
				r.name(id)
			}
		}
	}
}

// declaring returns the declaration of the package that v is declared in.
func (r *reader) declaring(v *types.Var) ast.Node {
	for _, f := range r.pass.Files {
		for _, d := range f.Decls {
			if d.Pos() <= v.Pos() && v.Pos() < d.End() {
				return d
			}
		}
	}
	return &ast.BadDecl{}
}
