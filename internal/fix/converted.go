package fix

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
)

// Converted returns the operand of the conversions that the expression at rng consists
// of, rng itself if it is none: what to replace if the type shall stay.
//
// Have: v := uint16(tls.VersionTLS10)
func Converted(pass *analysis.Pass, rng analysis.Range) analysis.Range {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return rng
	}
	path := exactPath(file, rng)
	if len(path) == 0 {
		return rng
	}
	expr, ok := path[0].(ast.Expr)
	if !ok {
		return rng
	}
	for {
		expr = ast.Unparen(expr)
		call, ok := expr.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !pass.TypesInfo.Types[call.Fun].IsType() {
			return expr
		}
		expr = call.Args[0]
	}
}
