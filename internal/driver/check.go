package driver

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/types"
	"os"

	"golang.org/x/tools/go/packages"
)

// check parses and type-checks n, whose imports must have been read, and returns a
// package that knows nothing of its imports but their types.
func (u *universe) check(n *node, sources [][]byte) *packages.Package {
	pkg := *n.pkg
	pkg.Imports = nil
	pkg.Errors = append([]packages.Error(nil), n.pkg.Errors...)
	pkg.Fset = u.fset
	pkg.Types = types.NewPackage(pkg.PkgPath, pkg.Name)
	pkg.TypesInfo = newInfo()
	fail := func(err error) { addErrors(&pkg, err) }
	for i, name := range pkg.CompiledGoFiles {
		var src any
		if sources[i] != nil {
			src = sources[i]
		}
		file, err := parser.ParseFile(u.fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			fail(err)
		}
		if file != nil {
			pkg.Syntax = append(pkg.Syntax, file)
		}
	}
	conf := types.Config{Importer: u.importer(n), Error: fail, Sizes: pkg.TypesSizes}
	if pkg.Module != nil && pkg.Module.GoVersion != "" {
		conf.GoVersion = "go" + pkg.Module.GoVersion
	}
	err := types.NewChecker(&conf, u.fset, pkg.Types, pkg.TypesInfo).Files(pkg.Syntax)
	if err != nil && len(pkg.Errors) == 0 {
		fail(err)
	}
	pkg.IllTyped = len(pkg.Errors) > 0
	return &pkg
}

func newInfo() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
}

// addErrors adds to pkg what the parser or the type checker says.
func addErrors(pkg *packages.Package, err error) {
	add := func(pos, msg string, kind packages.ErrorKind) {
		pkg.Errors = append(pkg.Errors, packages.Error{Pos: pos, Msg: msg, Kind: kind})
	}
	switch err := err.(type) {
	case scanner.ErrorList:
		for _, e := range err {
			add(e.Pos.String(), e.Msg, packages.ParseError)
		}
	case types.Error:
		pkg.TypeErrors = append(pkg.TypeErrors, err)
		add(err.Fset.Position(err.Pos).String(), err.Msg, packages.TypeError)
	default:
		add("-", err.Error(), packages.UnknownError)
	}
}

// release lets go of the files of pkg.
func (u *universe) release(pkg *packages.Package) {
	for _, file := range pkg.Syntax {
		if tok := u.fset.File(file.FileStart); tok != nil {
			u.fset.RemoveFile(tok)
		}
	}
}

// readSources returns the contents of the files of n, nil for one that cannot be read,
// which the parser then says.
func readSources(n *node, overlay map[string][]byte) [][]byte {
	var out [][]byte
	for _, name := range n.pkg.CompiledGoFiles {
		content, ok := overlay[name]
		if !ok {
			var err error
			if content, err = os.ReadFile(name); err != nil {
				content = nil
			}
		}
		out = append(out, content)
	}
	return out
}
