package analyzer_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/printer"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tlsvet/tlsvet/analyzer"
)

// No source makes an analyzer panic, fail or run on for ever: none of the testdata, nor
// what the fuzzer makes of it.
func FuzzSource(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		pkg := check(t, "p", text)
		if pkg == nil {
			t.Skip("does not parse")
		}
		analyze(t, pkg)
	})
}

// Nor does source that still compiles after statements were moved, repeated and dropped
// and expressions were exchanged for others of the same type: what the fuzzer of text
// hardly ever reaches.
func FuzzMutation(f *testing.F) {
	all := seeds(f)
	for i := range all {
		f.Add(uint16(i), uint64(i))
	}
	f.Fuzz(func(t *testing.T, i uint16, seed uint64) {
		mutations(t, "p", []string{all[int(i)%len(all)]}, seed)
	})
}

// mutations analyzes the package with the given files after changes of the first one.
func mutations(t *testing.T, path string, texts []string, seed uint64) {
	pkg := check(t, path, texts...)
	if pkg == nil || pkg.IllTyped {
		t.Skip("does not compile by itself")
	}
	r := rand.New(rand.NewPCG(seed, seed))
	for range 1 + r.IntN(4) {
		mutate(r, pkg)
		texts[0] = printed(t, pkg)
		if pkg = check(t, path, texts...); pkg == nil {
			t.Skip("does not parse any more")
		}
		if pkg.IllTyped {
			break
		}
	}
	analyze(t, pkg)
}

// seeds returns the text of every file of the passes' testdata.
func seeds(f *testing.F) []string {
	var out []string
	err := filepath.WalkDir("../passes", func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || !strings.Contains(path, "testdata") {
			return err
		}
		text, err := os.ReadFile(path)
		out = append(out, string(text))
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	return out
}

// A listed is what go list says of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles, Imports        []string
}

// list returns what go list says of the packages that the patterns match.
func list(dir string, patterns ...string) ([]listed, error) {
	cmd := exec.Command("go", append([]string{"list", "-export", "-json=ImportPath,Dir,Export,GoFiles,Imports"}, patterns...)...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var pkgs []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var pkg listed
		switch err := dec.Decode(&pkg); err {
		case nil:
			pkgs = append(pkgs, pkg)
		case io.EOF:
			return pkgs, nil
		default:
			return nil, err
		}
	}
}

// fuzzed lists what can be imported.
var fuzzed = func() ([]listed, error) { return list("", "std") }

// exports finds the export data of what can be imported.
var exports = sync.OnceValues(func() (map[string]string, error) {
	pkgs, err := fuzzed()
	files := make(map[string]string)
	for _, pkg := range pkgs {
		files[pkg.ImportPath] = pkg.Export
	}
	return files, err
})

// check returns the package of the given files, nil if one does not parse.
func check(t *testing.T, path string, texts ...string) *packages.Package {
	files, err := exports()
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var syntax []*ast.File
	var names []string
	for i, text := range texts {
		names = append(names, fmt.Sprintf("p%d.go", i))
		file, err := parser.ParseFile(fset, names[i], text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil
		}
		syntax = append(syntax, file)
	}
	open := func(path string) (io.ReadCloser, error) {
		if files[path] == "" {
			return nil, errors.New("not listed")
		}
		return os.Open(files[path])
	}
	pkg := &packages.Package{
		ID: path, PkgPath: path, Name: syntax[0].Name.Name, Fset: fset, Syntax: syntax,
		CompiledGoFiles: names, GoFiles: names,
		TypesSizes: types.SizesFor("gc", "amd64"),
		TypesInfo: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
			Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
			Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
			Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
		},
	}
	cfg := types.Config{
		Importer: importer.ForCompiler(fset, "gc", open), GoVersion: "go1.26",
		Error: func(error) { pkg.IllTyped = true },
	}
	pkg.Types, _ = cfg.Check(path, fset, pkg.Syntax, pkg.TypesInfo) // the error is in IllTyped
	return pkg
}

// patience is far above what any file of the testdata takes.
var patience = 20 * time.Second

// analyze runs the suite, or the part of it that runs despite type errors.
func analyze(t *testing.T, pkg *packages.Package) {
	suite := slices.DeleteFunc(analyzer.Suite(), func(a *analysis.Analyzer) bool { return pkg.IllTyped && !despiteErrors(a) })
	done := make(chan error, 1)
	go func() {
		graph, err := checker.Analyze(suite, []*packages.Package{pkg}, nil)
		for _, act := range graph.Roots {
			err = errors.Join(err, act.Err)
		}
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			t.Fatalf("%v\n%s", err, printed(t, pkg))
		}
	case <-time.After(patience):
		t.Fatalf("not done after %v:\n%s", patience, printed(t, pkg))
	}
}

func despiteErrors(a *analysis.Analyzer) bool {
	return a.RunDespiteErrors && !slices.ContainsFunc(a.Requires, func(r *analysis.Analyzer) bool { return !despiteErrors(r) })
}

func printed(t *testing.T, pkg *packages.Package) string {
	var b bytes.Buffer
	pkg.Syntax[0].Comments = nil // they stand elsewhere by now
	if err := printer.Fprint(&b, token.NewFileSet(), pkg.Syntax[0]); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// mutate changes one place of the package's file.
func mutate(r *rand.Rand, pkg *packages.Package) {
	var lists []*[]ast.Stmt
	exprs := map[string][]*ast.Expr{} // by type, where one may stand for another
	ast.Inspect(pkg.Syntax[0], func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			lists = append(lists, &n.List)
		case *ast.CaseClause:
			lists = append(lists, &n.Body)
		}
		for _, e := range operands(n) {
			if tv, ok := pkg.TypesInfo.Types[*e]; ok && tv.IsValue() {
				key := types.TypeString(tv.Type, nil)
				exprs[key] = append(exprs[key], e)
			}
		}
		return true
	})
	if r.IntN(2) == 0 && len(exprs) > 0 {
		keys := make([]string, 0, len(exprs))
		for k := range exprs {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		same := exprs[keys[r.IntN(len(keys))]]
		if to, from := same[r.IntN(len(same))], *same[r.IntN(len(same))]; (*to).Pos() < from.Pos() || from.End() < (*to).End() {
			*to = from // not a part of itself
		}
	} else if len(lists) > 0 {
		list := lists[r.IntN(len(lists))]
		*list = rearranged(r, *list)
	}
}

// operands returns where the expressions of n stand that another value can replace.
func operands(n ast.Node) []*ast.Expr {
	var out []*ast.Expr
	each := func(list []ast.Expr) {
		for i := range list {
			out = append(out, &list[i])
		}
	}
	switch n := n.(type) {
	case *ast.CallExpr:
		each(n.Args)
	case *ast.ReturnStmt:
		each(n.Results)
	case *ast.AssignStmt:
		each(n.Rhs)
	case *ast.KeyValueExpr:
		out = append(out, &n.Value)
	case *ast.BinaryExpr:
		out = append(out, &n.X, &n.Y)
	case *ast.IfStmt:
		out = append(out, &n.Cond)
	}
	return out
}

// rearranged returns the statements with one of them dropped, repeated, moved, or made
// part of a loop, a branch or a function.
func rearranged(r *rand.Rand, list []ast.Stmt) []ast.Stmt {
	if len(list) == 0 {
		return list
	}
	i, j := r.IntN(len(list)), r.IntN(len(list))
	body := &ast.BlockStmt{List: list[i : i+1 : i+1]}
	switch out := slices.Clone(list); r.IntN(6) {
	case 0:
		return slices.Delete(out, i, i+1)
	case 1:
		return slices.Insert(out, j, list[i])
	case 2:
		out[i], out[j] = out[j], out[i]
		return out
	case 3:
		out[i] = &ast.ForStmt{Body: body}
		return out
	case 4:
		out[i] = &ast.IfStmt{Cond: ast.NewIdent("true"), Body: body}
		return out
	default:
		out[i] = &ast.ExprStmt{X: &ast.CallExpr{Fun: &ast.FuncLit{Type: &ast.FuncType{Params: &ast.FieldList{}}, Body: body}}}
		return out
	}
}
