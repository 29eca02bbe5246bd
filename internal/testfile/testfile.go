// Package testfile tells apart what of a package stands in its _test.go files.
package testfile

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Is reports whether pos stands in a _test.go file.
func Is(fset *token.FileSet, pos token.Pos) bool {
	f := fset.File(pos)
	return f != nil && strings.HasSuffix(f.Name(), "_test.go")
}

// Without returns pass as it would be if the package had no _test.go files, as far as its
// files and what these use go; pass itself if it has none.
func Without(pass *analysis.Pass) *analysis.Pass {
	files := slices.DeleteFunc(slices.Clone(pass.Files), func(f *ast.File) bool { return Is(pass.Fset, f.FileStart) })
	if len(files) == len(pass.Files) {
		return pass
	}
	info := *pass.TypesInfo
	info.Uses = uses(files, pass.TypesInfo)
	info.InitOrder = slices.DeleteFunc(slices.Clone(info.InitOrder), func(in *types.Initializer) bool {
		return Is(pass.Fset, in.Rhs.Pos())
	})
	plain := *pass
	plain.Files, plain.TypesInfo = files, &info
	return &plain
}

// uses returns what the names in files stand for.
func uses(files []*ast.File, info *types.Info) map[*ast.Ident]types.Object {
	out := make(map[*ast.Ident]types.Object)
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && info.Uses[id] != nil {
				out[id] = info.Uses[id]
			}
			return true
		})
	}
	return out
}
