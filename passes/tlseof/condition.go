package tlseof

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/tlsvet/tlsvet/internal/syntax"
)

// An answer is what a condition is if an error is io.ErrUnexpectedEOF.
type answer uint8

const (
	unknown answer = iota
	yes
	no
)

func (a answer) not() answer {
	return [...]answer{unknown, no, yes}[a]
}

// eval answers cond for an err that is io.ErrUnexpectedEOF.
func (s sources) eval(cond ast.Expr, err *types.Var) answer {
	switch e := ast.Unparen(cond).(type) {
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return s.eval(e.X, err).not()
		}
	case *ast.BinaryExpr:
		switch e.Op {
		case token.LAND:
			return and(s.eval(e.X, err), s.eval(e.Y, err))
		case token.LOR:
			return and(s.eval(e.X, err).not(), s.eval(e.Y, err).not()).not()
		case token.EQL:
			return s.equals(e.X, e.Y, err)
		case token.NEQ:
			return s.equals(e.X, e.Y, err).not()
		}
	case *ast.CallExpr:
		if syntax.Callee(s.pass.TypesInfo, e) == "errors.Is" && len(e.Args) == 2 {
			return s.equals(e.Args[0], e.Args[1], err)
		}
	}
	return unknown
}

func and(a, b answer) answer {
	switch {
	case a == no || b == no:
		return no
	case a == yes && b == yes:
		return yes
	}
	return unknown
}

// equals answers x == y for an err that is io.ErrUnexpectedEOF.
func (s sources) equals(x, y ast.Expr, err *types.Var) answer {
	if s.localVar(y) == err {
		x, y = y, x
	}
	switch {
	case s.localVar(x) != err:
		return unknown
	case s.isSentinel(y):
		return yes
	case s.pass.TypesInfo.Types[y].IsNil(), s.isEOF(y):
		return no
	}
	return unknown
}

func (c *checker) isSentinel(e ast.Expr) bool { return isObject(c.object(e), "io", "ErrUnexpectedEOF") }
func (c *checker) isEOF(e ast.Expr) bool      { return isObject(c.object(e), "io", "EOF") }

// object returns what the identifier or selector e names, or nil.
func (c *checker) object(e ast.Expr) types.Object {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return c.pass.TypesInfo.Uses[e]
	case *ast.SelectorExpr:
		return c.pass.TypesInfo.Uses[e.Sel]
	}
	return nil
}
