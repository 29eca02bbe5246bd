package syntax

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// Unguarded returns the first expression of a function's body that indexes, or slices from
// or to a constant, what isList knows, and that is evaluated whatever the list holds: ahead
// of every branch, operand of && or ||, deferred call and assignment. It returns nil if
// there is none.
func Unguarded(info *types.Info, body *ast.BlockStmt, isList func(ast.Expr) bool) ast.Expr {
	for _, s := range body.List {
		exprs, goesOn := straight(info, s)
		for _, e := range exprs {
			if at, stop := indexed(info, e, isList); at != nil || stop {
				return at
			}
		}
		if !goesOn {
			break
		}
	}
	return nil
}

// straight returns the expressions that s evaluates in any case, and whether the statement
// after it is always reached, with every older variable as it was.
func straight(info *types.Info, s ast.Stmt) (exprs []ast.Expr, goesOn bool) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		return []ast.Expr{s.X}, true
	case *ast.AssignStmt:
		return s.Rhs, declaresAll(info, s)
	case *ast.DeclStmt:
		for _, spec := range s.Decl.(*ast.GenDecl).Specs {
			if v, ok := spec.(*ast.ValueSpec); ok {
				exprs = append(exprs, v.Values...)
			}
		}
		return exprs, true
	case *ast.ReturnStmt:
		return s.Results, false
	case *ast.IfStmt:
		return append(initial(info, s.Init), s.Cond), false
	case *ast.SwitchStmt:
		exprs = initial(info, s.Init)
		if s.Tag != nil {
			exprs = append(exprs, s.Tag)
		}
		return exprs, false
	}
	return nil, false
}

func initial(info *types.Info, s ast.Stmt) []ast.Expr {
	exprs, _ := straight(info, s)
	return exprs
}

// declaresAll reports whether s writes no variable that was there before.
func declaresAll(info *types.Info, s *ast.AssignStmt) bool {
	for _, lhs := range s.Lhs {
		id, ok := lhs.(*ast.Ident)
		if !ok || id.Name != "_" && info.Defs[id] == nil {
			return false
		}
	}
	return true
}

// indexed returns the first index of a list in e. stop reports that what comes after e is
// not certain to be evaluated.
func indexed(info *types.Info, e ast.Expr, isList func(ast.Expr) bool) (at ast.Expr, stop bool) {
	ast.Inspect(e, func(n ast.Node) bool {
		if at != nil || stop {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				at, _ = indexed(info, n.X, isList)
				stop = true
			}
		case *ast.IndexExpr:
			if isList(n.X) && info.Types[n.Index].Value != nil {
				at = n
			}
		case *ast.SliceExpr:
			if isList(n.X) && (isPositive(info, n.Low) || isPositive(info, n.High)) {
				at = n
			}
		}
		return true
	})
	return at, stop
}

func isPositive(info *types.Info, e ast.Expr) bool {
	if e == nil {
		return false
	}
	v := info.Types[e].Value
	return v != nil && constant.Sign(constant.ToInt(v)) > 0
}
