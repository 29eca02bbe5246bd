package syntax

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/model"
)

// Made returns what made a config: the literal, or the call or variable that stands at o.
// It returns nil if that is elsewhere.
func Made(pass *analysis.Pass, o model.Origin) ast.Expr {
	var found ast.Expr
	inspectAt(pass, o.Pos(), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			if n.Lbrace == o.Pos() {
				found = n
			}
		case *ast.CallExpr:
			if n.Lparen == o.Pos() {
				found = n
			}
		case *ast.Ident:
			if n.Pos() == o.Pos() && found == nil {
				found = n
			}
		}
		return found == nil
	})
	return found
}

// Brief returns the part of what made a config that a finding about it stands at.
func Brief(made ast.Expr) ast.Expr {
	switch made := made.(type) {
	case *ast.CompositeLit:
		if made.Type != nil {
			return made.Type
		}
	case *ast.CallExpr:
		return made.Fun
	}
	return made
}
