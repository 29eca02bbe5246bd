// Package local follows local variables by syntax alone: to the one expression that a
// variable ever holds. It knows nothing of branches and calls; what needs them reads
// the collector's result.
package local

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// Decl holds what is written to the variables of one declaration of a file, function
// literals included.
type Decl struct {
	Node   ast.Node // the declaration itself
	info   *types.Info
	writes map[*types.Var][]Value
}

// A Value is where a variable takes its value from.
type Value struct {
	Expr  ast.Expr
	Index int // of the value, when Expr yields several
}

// DeclOf returns the top-level declaration that holds cur.
func DeclOf(info *types.Info, cur inspector.Cursor) *Decl {
	for c := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.GenDecl)(nil)) {
		cur = c // the last is the outermost
	}
	d := &Decl{cur.Node(), info, make(map[*types.Var][]Value)}
	ast.Inspect(d.Node, func(n ast.Node) bool {
		d.record(n)
		return true
	})
	return d
}

// Value returns the expression that gives e its value: e itself, unless e is a local
// variable that is written once and whose address is not taken.
func (d *Decl) Value(e ast.Expr) Value {
	v := Value{Expr: ast.Unparen(e)}
	for {
		obj := d.Var(v.Expr)
		if obj == nil || obj.Kind() != types.LocalVar || len(d.writes[obj]) != 1 {
			return v
		}
		next := d.writes[obj][0]
		if next.Expr == nil {
			return v
		}
		v = Value{ast.Unparen(next.Expr), next.Index}
		if _, several := d.info.TypeOf(v.Expr).(*types.Tuple); several || v.Index > 0 {
			return v
		}
	}
}

// Var returns the variable that e names, or nil.
func (d *Decl) Var(e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := d.info.ObjectOf(id).(*types.Var)
	return v
}

// record adds the writes of n, which holds no others than those of its own syntax.
func (d *Decl) record(n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			d.write(lhs, assigned(n, i))
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			d.write(name, declared(n, i))
		}
	case *ast.RangeStmt:
		d.write(n.Key, Value{})
		d.write(n.Value, Value{})
	case *ast.IncDecStmt:
		d.write(n.X, Value{})
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			d.write(n.X, Value{}) // whoever holds the address writes as well
		}
	}
}

func (d *Decl) write(lhs ast.Expr, v Value) {
	if lhs == nil {
		return
	}
	if obj := d.Var(lhs); obj != nil {
		d.writes[obj] = append(d.writes[obj], v)
	}
}

func assigned(s *ast.AssignStmt, i int) Value {
	switch {
	case s.Tok != token.ASSIGN && s.Tok != token.DEFINE:
		return Value{} // Have: v += x
	case len(s.Lhs) == len(s.Rhs):
		return Value{Expr: s.Rhs[i]}
	}
	return Value{s.Rhs[0], i}
}

func declared(s *ast.ValueSpec, i int) Value {
	switch {
	case len(s.Values) == 0:
		return Value{}
	case len(s.Names) == len(s.Values):
		return Value{Expr: s.Values[i]}
	}
	return Value{s.Values[0], i}
}
