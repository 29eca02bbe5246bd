package driver

import (
	"go/ast"
	"go/parser"
	"go/types"
)

// fromSource stands for the export data of a package that is type-checked instead.
const fromSource = "from source"

// readSource is readFile for a package without export data: it type-checks the package, and
// what it imports, without the bodies of functions.
func (u *universe) readSource(n *node) error {
	for _, dep := range n.deps {
		u.read(dep)
	}
	var files []*ast.File
	for i, src := range readSources(n, u.overlay) {
		file, err := parser.ParseFile(u.fset, n.pkg.CompiledGoFiles[i], src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	conf := types.Config{Importer: u.importer(n), Sizes: n.pkg.TypesSizes, IgnoreFuncBodies: true}
	if n.pkg.Module != nil && n.pkg.Module.GoVersion != "" {
		conf.GoVersion = "go" + n.pkg.Module.GoVersion
	}
	return types.NewChecker(&conf, u.fset, u.types[n.index], nil).Files(files)
}
