package syntax

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
)

// Path returns the nodes of f around rng, from the innermost to f, as PathEnclosingInterval
// does, which sorts all declarations of a file for every question.
func Path(f *ast.File, rng analysis.Range) []ast.Node {
	decl := declAt(f, rng.Pos())
	if decl == nil || decl.End() < rng.End() {
		path, _ := astutil.PathEnclosingInterval(f, rng.Pos(), rng.End())
		return path
	}
	one := *f
	one.Decls = []ast.Decl{decl}
	path, _ := astutil.PathEnclosingInterval(&one, rng.Pos(), rng.End())
	path[len(path)-1] = f
	return path
}

// declAt returns the declaration of f that holds pos, nil if none does.
func declAt(f *ast.File, pos token.Pos) ast.Decl {
	i, _ := slices.BinarySearchFunc(f.Decls, pos, func(d ast.Decl, pos token.Pos) int { return int(d.End() - pos - 1) })
	if i < len(f.Decls) && f.Decls[i].Pos() <= pos {
		return f.Decls[i]
	}
	return nil
}

// inspectAt calls visit for the nodes of the package that hold pos, until it returns false.
func inspectAt(pass *analysis.Pass, pos token.Pos, visit func(ast.Node) bool) {
	f := FileAt(pass, pos)
	if f == nil {
		return
	}
	decl := declAt(f, pos)
	if decl == nil {
		return
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		return n != nil && n.Pos() <= pos && pos < n.End() && visit(n)
	})
}
