package syntax

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/option"
)

// Callee returns the full name of the function or method that call calls, "" if it is a
// function value, a conversion or a builtin.
func Callee(info *types.Info, call *ast.CallExpr) string {
	if fn, ok := typeutil.Callee(info, call).(*types.Func); ok {
		return fn.FullName()
	}
	return ""
}

// OutOfParens returns the outermost of the parentheses around the expression at cur, or
// cur if there are none.
func OutOfParens(cur inspector.Cursor) inspector.Cursor {
	for cur.ParentEdgeKind() == edge.ParenExpr_X {
		cur = cur.Parent()
	}
	return cur
}

// Imports reports whether pkg imports, by itself or by what it imports, a package that is
// one of those that is knows. The second step finds types that another package's API holds.
func Imports(pkg *types.Package, is func(*types.Package) bool) bool {
	return slices.ContainsFunc(pkg.Imports(), func(p *types.Package) bool {
		return is(p) || slices.ContainsFunc(p.Imports(), is)
	})
}

// Imported returns the packages that the files of pass import, sorted by their paths: where
// tests are left out, pass.Pkg still has what they import.
func Imported(pass *analysis.Pass) []*types.Package {
	found := map[*types.Package]bool{}
	for _, f := range pass.Files {
		for _, spec := range f.Imports {
			if name := pass.TypesInfo.PkgNameOf(spec); name != nil {
				found[name.Imported()] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(found), func(a, b *types.Package) int { return strings.Compare(a.Path(), b.Path()) })
}

// ReachesTLS reports whether the source of pkg may name anything of crypto/tls, or the
// certificates that its callbacks are given: pkg imports a package that does, or whose API
// mentions one that does. Of what was only mentioned, not imported, nobody may have said yet
// what it mentions, so that the answer is yes.
func ReachesTLS(pkg *types.Package) bool {
	if option.IsStd(pkg.Path()) {
		return option.StdReachesTLS(pkg.Path())
	}
	seen := make(map[*types.Package]bool)
	var reaches func(*types.Package) bool
	reaches = func(p *types.Package) bool {
		if option.IsStd(p.Path()) {
			return option.StdReachesTLS(p.Path())
		}
		if seen[p] {
			return false
		}
		seen[p] = true
		return !p.Complete() || slices.ContainsFunc(p.Imports(), reaches)
	}
	return slices.ContainsFunc(pkg.Imports(), reaches)
}
