package syntax

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"

	"github.com/tlsvet/tlsvet/internal/model"
)

// Made returns what to point at where a config was made at o, and its literal if it was
// made by one. It returns nil if the package does not make it.
func Made(pass *analysis.Pass, o model.Origin) (analysis.Range, *ast.CompositeLit) {
	pos := o.Pos()
	file := FileAt(pass, pos)
	if file == nil {
		return nil, nil
	}
	path, _ := astutil.PathEnclosingInterval(file, pos, pos)
	for _, n := range path {
		switch n := n.(type) {
		case *ast.CompositeLit:
			if n.Lbrace == pos && n.Type != nil {
				return n.Type, n
			}
		case *ast.CallExpr:
			if n.Lparen == pos {
				return n, nil
			}
		case *ast.Ident:
			if n.Pos() == pos {
				return n, nil
			}
		}
	}
	return nil, nil
}
