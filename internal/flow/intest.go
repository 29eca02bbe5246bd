package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// InTest reports whether pos stands in a _test.go file.
func InTest(fset *token.FileSet, pos token.Pos) bool {
	f := fset.File(pos)
	return f != nil && strings.HasSuffix(f.Name(), "_test.go")
}

// countUses counts the references to each function of the package. Those of tests that are
// not kept do not count.
func countUses(pass *analysis.Pass, keep map[*types.Func]bool) map[*types.Func]int {
	var tests []*ast.FuncDecl
	for _, file := range pass.Files {
		if keep == nil || !InTest(pass.Fset, file.Package) {
			continue
		}
		for _, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok && !keep[funcOf(pass, fd)] {
				tests = append(tests, fd)
			}
		}
	}
	slices.SortFunc(tests, func(a, b *ast.FuncDecl) int { return int(a.Pos() - b.Pos()) })
	inTests := func(pos token.Pos) bool {
		i, _ := slices.BinarySearchFunc(tests, pos, func(fd *ast.FuncDecl, pos token.Pos) int { return int(fd.End() - pos) })
		return i < len(tests) && tests[i].Pos() <= pos
	}
	uses := map[*types.Func]int{}
	for id, obj := range pass.TypesInfo.Uses {
		if fn, ok := obj.(*types.Func); ok && fn.Pkg() == pass.Pkg && !inTests(id.Pos()) {
			uses[fn.Origin()]++
		}
	}
	return uses
}
