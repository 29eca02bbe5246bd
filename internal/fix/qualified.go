package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"
)

// Qualified returns how to write name, which the package at pkgPath exports, at pos:
// as the file imports it. It returns false if the file does not import the package,
// the package has no such name, or another declaration hides it at pos.
func Qualified(pass *analysis.Pass, pos token.Pos, pkgPath, name string) (string, bool) {
	file := fileAt(pass, pos)
	if file == nil || !token.IsExported(name) {
		return "", false
	}
	scope := pass.Pkg.Scope().Innermost(pos)
	if scope == nil {
		return "", false
	}
	visible := func(name string) types.Object {
		_, obj := scope.LookupParent(name, pos)
		return obj
	}
	if obj := visible(name); obj != nil && obj == lookup(obj.Pkg(), pkgPath, name) {
		return name, true // dot import, or the package itself
	}
	for _, spec := range file.Imports {
		pkgName := pass.TypesInfo.PkgNameOf(spec)
		if pkgName == nil || !imports(spec, pkgPath) || lookup(pkgName.Imported(), pkgPath, name) == nil {
			continue
		}
		if visible(pkgName.Name()) == pkgName {
			return pkgName.Name() + "." + name, true
		}
	}
	return "", false
}

// lookup returns what name means in pkg if pkg is the package at path, else nil.
func lookup(pkg *types.Package, path, name string) types.Object {
	if pkg == nil || pkg.Path() != path {
		return nil
	}
	return pkg.Scope().Lookup(name)
}

func imports(spec *ast.ImportSpec, path string) bool {
	p, err := strconv.Unquote(spec.Path.Value)
	return err == nil && p == path
}
