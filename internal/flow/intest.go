package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/testfile"
)

// countUses counts the references to each function of the package. Those of tests that are
// not kept do not count.
func countUses(pass *analysis.Pass, keep map[*types.Func]bool) map[*types.Func]int {
	uses := map[*types.Func]int{}
	count := func(id *ast.Ident, by int) {
		if fn, ok := pass.TypesInfo.Uses[id].(*types.Func); ok && fn.Pkg() == pass.Pkg {
			uses[fn.Origin()] += by
		}
	}
	for id := range pass.TypesInfo.Uses {
		count(id, 1)
	}
	for _, file := range pass.Files {
		if keep == nil || !testfile.Is(pass.Fset, file.Package) {
			continue
		}
		for _, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok && !keep[funcOf(pass, fd)] {
				ast.Inspect(fd, func(n ast.Node) bool {
					if id, ok := n.(*ast.Ident); ok {
						count(id, -1)
					}
					return true
				})
			}
		}
	}
	return uses
}
