package hosts

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// Bazel's nogo gives an analyzer neither files to read nor a module, neither files that are
// not Go nor facts of the standard library, and says the SDK's version for a package's. On
// all that the tests of the passes have, the findings are those of a driver that gives it all.
func TestNogoFindsTheSame(t *testing.T) {
	pkgs := load(t)
	want := newDriver(t, true).run(pkgs)
	got := newDriver(t, false).run(pkgs)
	if len(want) < 300 {
		t.Errorf("only %d findings to compare", len(want))
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("only nogo says %s", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("nogo does not say %s", line)
		}
	}
}

// load returns the packages of the testdata of all passes, and what they import, in an
// order in which imports come first. One that does not compile is left out, with what
// imports it.
func load(t *testing.T) []*packages.Package {
	t.Helper()
	trees, err := filepath.Glob("../../passes/*/testdata")
	if err != nil || len(trees) == 0 {
		t.Fatal("no testdata", err)
	}
	var patterns []string
	for i, tree := range trees {
		if trees[i], err = filepath.Abs(tree); err != nil {
			t.Fatal(err)
		}
		dirs, err := os.ReadDir(filepath.Join(tree, "src"))
		if err != nil {
			continue // files of txtar
		}
		for _, d := range dirs {
			patterns = append(patterns, d.Name()+"/...")
		}
	}
	cfg := &packages.Config{
		Mode: packages.LoadAllSyntax,
		Dir:  trees[0],
		Env:  append(os.Environ(), "GOPATH="+strings.Join(trees, string(filepath.ListSeparator)), "GO111MODULE=off", "GOWORK=off"),
	}
	roots, err := packages.Load(cfg, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	var order []*packages.Package
	packages.Visit(roots, nil, func(pkg *packages.Package) {
		if !pkg.IllTyped {
			order = append(order, pkg)
		}
	})
	return order
}

func isStd(pkg *packages.Package) bool {
	return len(pkg.GoFiles) == 0 || strings.HasPrefix(pkg.GoFiles[0], runtime.GOROOT())
}

// A driver runs analyzers as Bazel's nogo does or, if it gives everything, as others do.
type driver struct {
	t          *testing.T
	everything bool
	types      map[string]*types.Package
	facts      map[factKey][]byte // as they are in files
	lines      []string
}

// A factKey is the object of a package that path leads to, or the package itself, and the
// type of a fact about it.
type factKey struct {
	pkg  string
	path objectpath.Path
	typ  reflect.Type
}

func newDriver(t *testing.T, everything bool) *driver {
	return &driver{t: t, everything: everything, types: make(map[string]*types.Package), facts: make(map[factKey][]byte)}
}

// run returns what the suite finds in the packages that are not of the standard library.
func (d *driver) run(pkgs []*packages.Package) []string {
	for _, pkg := range pkgs {
		if isStd(pkg) {
			d.std(pkg)
		} else {
			d.pkg(pkg)
		}
	}
	return d.lines
}

// std analyzes a package of the standard library for its facts, which nogo does not.
func (d *driver) std(pkg *packages.Package) {
	d.types[pkg.PkgPath] = pkg.Types
	if d.everything {
		u := newUnit(d, pkg, pkg.Types, pkg.TypesInfo)
		u.exec(tlsconfig.Analyzer)
		u.save()
	}
}

func (d *driver) pkg(pkg *packages.Package) {
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes: make(map[ast.Node]*types.Scope), FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: d, GoVersion: runtime.Version(), Sizes: pkg.TypesSizes}
	tpkg, err := conf.Check(pkg.PkgPath, pkg.Fset, pkg.Syntax, info)
	if err != nil {
		d.t.Fatal(err)
	}
	d.types[pkg.PkgPath] = tpkg
	u := newUnit(d, pkg, tpkg, info)
	for _, a := range analyzer.Suite() {
		u.exec(a)
	}
	u.save()
}

// Import makes d an importer.
func (d *driver) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := d.types[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}

// A unit is the analysis of one package.
type unit struct {
	d       *driver
	pkg     *packages.Package
	types   *types.Package
	info    *types.Info
	results map[*analysis.Analyzer]any
	own     map[types.Object]map[reflect.Type]analysis.Fact // nil is the package
}

func newUnit(d *driver, pkg *packages.Package, tpkg *types.Package, info *types.Info) *unit {
	return &unit{d, pkg, tpkg, info, make(map[*analysis.Analyzer]any), make(map[types.Object]map[reflect.Type]analysis.Fact)}
}

// exec runs a after what it requires. Only a driver that gives everything fills ReadFile,
// Module, OtherFiles and IgnoredFiles of its pass.
func (u *unit) exec(a *analysis.Analyzer) any {
	if res, ok := u.results[a]; ok {
		return res
	}
	pass := &analysis.Pass{
		Analyzer: a, Fset: u.pkg.Fset, Files: u.pkg.Syntax, Pkg: u.types, TypesInfo: u.info, TypesSizes: u.pkg.TypesSizes,
		ResultOf: make(map[*analysis.Analyzer]any),
		Report: func(d analysis.Diagnostic) {
			u.d.lines = append(u.d.lines, fmt.Sprintf("%s: %s", u.pkg.Fset.Position(d.Pos), d.Message))
		},
		ImportObjectFact:  u.objectFact,
		ExportObjectFact:  u.export,
		ImportPackageFact: u.packageFact,
		ExportPackageFact: func(fact analysis.Fact) { u.export(nil, fact) },
		AllObjectFacts:    u.objectFacts,
		AllPackageFacts:   func() []analysis.PackageFact { panic("not in use") },
	}
	if u.d.everything {
		pass.ReadFile, pass.OtherFiles, pass.IgnoredFiles = os.ReadFile, u.pkg.OtherFiles, u.pkg.IgnoredFiles
		pass.Module = &analysis.Module{Path: "example.com/m", GoVersion: strings.TrimPrefix(runtime.Version(), "go")}
	}
	for _, req := range a.Requires {
		pass.ResultOf[req] = u.exec(req)
	}
	res, err := a.Run(pass)
	if err != nil {
		u.d.t.Errorf("%s: %s: %v", u.pkg.PkgPath, a.Name, err)
	}
	u.results[a] = res
	return res
}

func (u *unit) export(obj types.Object, fact analysis.Fact) {
	if u.own[obj] == nil {
		u.own[obj] = make(map[reflect.Type]analysis.Fact)
	}
	u.own[obj][reflect.TypeOf(fact)] = fact
}

func (u *unit) objectFact(obj types.Object, fact analysis.Fact) bool {
	if obj.Pkg() == u.types {
		own, ok := u.own[obj][reflect.TypeOf(fact)]
		if ok {
			reflect.ValueOf(fact).Elem().Set(reflect.ValueOf(own).Elem())
		}
		return ok
	}
	path, err := objectpath.For(obj)
	return err == nil && obj.Pkg() != nil && u.d.decode(factKey{obj.Pkg().Path(), path, reflect.TypeOf(fact)}, fact)
}

// objectFacts returns the facts about objects of this package and of those that it imports.
func (u *unit) objectFacts() []analysis.ObjectFact {
	var out []analysis.ObjectFact
	for obj, facts := range u.own {
		for _, fact := range facts {
			if obj != nil {
				out = append(out, analysis.ObjectFact{Object: obj, Fact: fact})
			}
		}
	}
	imported := make(map[*types.Package]bool)
	todo := u.types.Imports()
	for len(todo) > 0 {
		pkg := todo[0]
		if todo = todo[1:]; !imported[pkg] {
			imported[pkg] = true
			todo = append(todo, pkg.Imports()...)
		}
	}
	for k := range u.d.facts {
		pkg := u.d.types[k.pkg]
		if k.path == "" || !imported[pkg] {
			continue
		}
		obj, err := objectpath.Object(pkg, k.path)
		if err != nil {
			u.d.t.Fatal(err)
		}
		fact := reflect.New(k.typ.Elem()).Interface().(analysis.Fact)
		u.d.decode(k, fact)
		out = append(out, analysis.ObjectFact{Object: obj, Fact: fact})
	}
	return out
}

func (u *unit) packageFact(pkg *types.Package, fact analysis.Fact) bool {
	return u.d.decode(factKey{pkg.Path(), "", reflect.TypeOf(fact)}, fact)
}

func (d *driver) decode(k factKey, fact analysis.Fact) bool {
	data, ok := d.facts[k]
	if !ok {
		return false
	}
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(fact); err != nil {
		d.t.Fatal(err)
	}
	return true
}

// save keeps the facts for the package's importers, but for those about objects that
// have no path.
func (u *unit) save() {
	for obj, facts := range u.own {
		path := objectpath.Path("")
		if obj != nil {
			var err error
			if path, err = objectpath.For(obj); err != nil {
				continue
			}
		}
		for typ, fact := range facts {
			var b bytes.Buffer
			if err := gob.NewEncoder(&b).Encode(fact); err != nil {
				u.d.t.Fatal(err)
			}
			u.d.facts[factKey{u.pkg.PkgPath, path, typ}] = b.Bytes()
		}
	}
}

// nogo takes the variable Analyzer of a package, one a package.
func TestEachPassIsAPackageWithAnAnalyzer(t *testing.T) {
	var paths []string
	for _, a := range analyzer.Suite() {
		path := "github.com/tlsvet/tlsvet/passes/" + a.Name
		if a == analyzer.Analyzer {
			path = "github.com/tlsvet/tlsvet/analyzer" // it needs all the others
		}
		paths = append(paths, path)
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadTypes}, paths...)
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range pkgs {
		obj := pkg.Types.Scope().Lookup("Analyzer")
		if _, ok := obj.(*types.Var); !ok || obj.Type().String() != "*golang.org/x/tools/go/analysis.Analyzer" {
			t.Errorf("%s: Analyzer is %v", pkg.PkgPath, obj)
		}
	}
}
