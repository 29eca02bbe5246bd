package driver

import (
	"context"
	"go/ast"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// told is a fact: the object was declared with a comment that begins with "tell".
type told struct{ Text string }

// reach is a package fact: the comments of the package and of those that it imports.
type reach struct{ Texts []string }

func (*told) AFact()  {}
func (*reach) AFact() {}

// gossip exports what comments tell about functions, methods, types and fields, and
// reports it where these are named in other packages, with the package that names them.
var gossip = &analysis.Analyzer{Name: "gossip", Doc: "gossip", FactTypes: []analysis.Fact{new(told), new(reach)}, Run: runGossip}

func runGossip(pass *analysis.Pass) (any, error) {
	own := new(reach)
	tell := func(doc *ast.CommentGroup, id *ast.Ident) {
		if text, ok := strings.CutPrefix(strings.TrimSpace(doc.Text()), "tell "); ok {
			pass.ExportObjectFact(pass.TypesInfo.Defs[id], &told{text})
			own.Texts = append(own.Texts, text)
		}
	}
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				tell(n.Doc, n.Name)
			case *ast.Field:
				for _, name := range n.Names {
					tell(n.Doc, name)
				}
			case *ast.Ident:
				hear(pass, n)
			}
			return true
		})
	}
	for _, imp := range pass.Pkg.Imports() {
		var fact reach
		if pass.ImportPackageFact(imp, &fact) {
			own.Texts = append(own.Texts, fact.Texts...)
		}
	}
	slices.Sort(own.Texts)
	own.Texts = slices.Compact(own.Texts)
	if len(own.Texts) > 0 {
		pass.ExportPackageFact(own)
	}
	if len(pass.Files) == 0 {
		return nil, nil // a package that is not worth a look
	}
	pass.Reportf(pass.Files[0].Package, "%s: reach %v", pass.Pkg.Path(), own.Texts)
	return nil, nil
}

func hear(pass *analysis.Pass, id *ast.Ident) {
	obj := pass.TypesInfo.Uses[id]
	if obj == nil || obj.Pkg() == nil {
		return
	}
	if fn, ok := obj.(*types.Func); ok {
		obj = fn.Origin()
	}
	var fact told
	if pass.ImportObjectFact(obj, &fact) {
		pass.Reportf(id.Pos(), "%s: %s tells %s", pass.Pkg.Path(), obj.Name(), fact.Text)
	}
}

// dep is the dependency that most tests need: c tells of things, b hands them on.
func dep(files map[string]string) map[string]string {
	all := map[string]string{
		"c/c.go": `package c

type S struct {
	_ int
	// tell field
	F int
}

// tell method
func (*S) M() {}

type G[T any] struct{}

// tell generic
func (G[T]) M() {}

func early() { Fn() } // the fact does not exist yet

// tell func
func Fn() {}
`,
		"b/b.go": "package b\n\nimport \"example.com/m/c\"\n\nvar V c.S\n\ntype T = c.G[int]\n",
	}
	maps.Copy(all, files)
	return all
}

func TestFacts(t *testing.T) {
	tests := []struct {
		name     string
		files    map[string]string
		patterns string
		gates    []string
		want     []string // messages, with "m" for example.com/m
	}{
		{
			"a field and a method of a package that is not imported directly have their facts",
			dep(map[string]string{"a/a.go": "package a\n\nimport \"example.com/m/b\"\n\nfunc _() { b.V.M(); _ = b.V.F }\n"}),
			"./a", nil,
			[]string{"m/a: F tells field", "m/a: M tells method", "m/a: reach [field func generic method]"},
		},
		{
			"a method of a generic type has the fact of its origin",
			dep(map[string]string{"a/a.go": "package a\n\nimport \"example.com/m/b\"\n\nfunc _() { b.T{}.M() }\n"}),
			"./a", nil,
			[]string{"m/a: M tells generic", "m/a: reach [field func generic method]"},
		},
		{
			"test variants and external tests see the facts of what only they import",
			dep(map[string]string{
				"a/a.go":      "package a\n\n// tell a\nfunc A() {}\n",
				"a/a_test.go": "package a\n\nimport \"example.com/m/c\"\n\nfunc inside() { c.Fn() }\n",
				"a/x_test.go": "package a_test\n\nimport (\n\t\"example.com/m/a\"\n\t\"example.com/m/c\"\n)\n\nfunc outside() { a.A(); c.Fn() }\n",
			}),
			"./a", nil,
			[]string{
				"m/a: Fn tells func", "m/a: reach [a field func generic method]",
				"m/a_test: A tells a", "m/a_test: Fn tells func", "m/a_test: reach [a field func generic method]",
			},
		},
		{
			"a dependency that is compiled again for a test keeps its facts",
			map[string]string{
				"a/a.go":      "package a\n\nfunc A() {}\n",
				"a/e_test.go": "package a\n\nfunc Hook() { A() }\n",
				"a/x_test.go": "package a_test\n\nimport (\n\t\"example.com/m/a\"\n\t\"example.com/m/b\"\n)\n\nfunc _() { a.Hook(); b.B() }\n",
				"b/b.go":      "package b\n\nimport \"example.com/m/a\"\n\n// tell b\nfunc B() { a.A() }\n",
			},
			"./a", nil,
			[]string{"m/a: reach []", "m/a_test: B tells b", "m/a_test: reach [b]"},
		},
		{
			"roots see the facts of roots that they import",
			dep(map[string]string{
				"a/a.go":      "package a\n\nimport \"example.com/m/c\"\n\nfunc _() { c.Fn() }\n",
				"c/c_test.go": "package c\n\nfunc _() { Fn() }\n",
			}),
			"./a ./c", nil,
			[]string{
				"m/a: Fn tells func", "m/a: reach [field func generic method]",
				"m/c: Fn tells func", "m/c: reach [field func generic method]",
			},
		},
		{
			"the facts of a root reach the dependency between it and another root",
			dep(map[string]string{"a/a.go": "package a\n\nimport \"example.com/m/b\"\n\nfunc _() { b.V.M() }\n"}),
			"./a ./c", nil,
			[]string{
				"m/a: M tells method", "m/a: reach [field func generic method]",
				"m/c: reach [field func generic method]",
			},
		},
		{
			"a root between a dependency and a root hands on facts",
			map[string]string{
				"a/a.go": "package a\n\nimport _ \"example.com/m/b\"\n",
				"b/b.go": "package b\n\nimport _ \"example.com/m/c\"\n",
				"c/c.go": "package c\n\nimport _ \"example.com/m/d\"\n",
				"d/d.go": "package d\n\n// tell d\nfunc D() {}\n",
			},
			"./a ./c ./d", nil,
			[]string{"m/a: reach [d]", "m/c: reach [d]", "m/d: reach [d]"},
		},
		{
			"a package that names nothing of interest is not analyzed, and hands on facts",
			map[string]string{
				"a/a.go": "package a\n\nimport (\n\t\"example.com/m/c\"\n\t\"example.com/m/d\"\n)\n\nfunc _() { c.Fn(); d.V.Touch() }\n",
				"c/c.go": "package c\n\nimport _ \"net/netip\"\n\n// tell c\nfunc Fn() {}\n",
				"d/d.go": "package d\n\nimport \"example.com/m/e\"\n\n// tell d\nvar V e.E\n\n// tell more\nfunc D() {}\n",
				"e/e.go": "package e\n\nimport _ \"net/url\"\n\ntype E struct{}\n\n// tell e\nfunc (E) Touch() {}\n",
			},
			"./a ./d", []string{"net/url"},
			[]string{"m/a: Touch tells e", "m/a: reach [e]"},
		},
		{
			"a package that has what is made of what matters is analyzed",
			map[string]string{
				"a/a.go": "package a\n\nimport \"example.com/m/b\"\n\nvar _ = b.New()\n",
				"b/b.go": "package b\n\nimport \"net/url\"\n\ntype List []*url.URL\n\nfunc New() List { return nil }\n\nvar Other int\n",
				"c/c.go": "package c\n\nimport \"example.com/m/b\"\n\nvar _ = b.Other\n",
			},
			"./a ./b ./c", []string{"net/url"},
			[]string{"m/a: reach []", "m/b: reach []"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			cfg := Config{Dir: module(t, test.files), Patterns: strings.Fields(test.patterns), Tests: true, Gate: Gate{Imports: test.gates}}
			for _, cfg.Source = range []bool{false, true} {
				if got := hearsay(t, cfg); !slices.Equal(got, test.want) {
					t.Errorf("source %t: got  %q\nwant %q", cfg.Source, got, test.want)
				}
			}
		})
	}
}

// hearsay returns what gossip reports, sorted.
func hearsay(t *testing.T, cfg Config) []string {
	t.Helper()
	res, err := Run(context.Background(), cfg, []*analysis.Analyzer{gossip})
	if err != nil || len(res.Failures) > 0 {
		t.Fatal(err, res.Failures)
	}
	var got []string
	for _, f := range res.Findings {
		got = append(got, strings.ReplaceAll(f.Message, "example.com/", ""))
	}
	slices.Sort(got)
	return got
}

func TestFactsOfAVendoredModule(t *testing.T) {
	files := map[string]string{
		"a.go":                        "package a\n\nimport \"example.com/dep\"\n\nfunc _() { dep.D() }\n",
		"vendor/example.com/dep/d.go": "package dep\n\n// tell vendored\nfunc D() {}\n",
		"vendor/modules.txt":          "# example.com/dep v1.0.0\n## explicit; go 1.26\nexample.com/dep\n",
	}
	dir := module(t, files)
	gomod := files["go.mod"] + "\nrequire example.com/dep v1.0.0\n"
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte(gomod), 0o666); err != nil {
		t.Fatal(err)
	}
	want := []string{"m: D tells vendored", "m: reach [vendored]"}
	if got := hearsay(t, Config{Dir: dir, Patterns: []string{"."}}); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestADependencyThatDoesNotCompileIsOneFailure(t *testing.T) {
	dir := module(t, dep(map[string]string{
		"a/a.go": "package a\n\nimport _ \"example.com/m/d\"\n",
		"d/d.go": "package d\n\nvar x int = \"\"\n",
		"e/e.go": "package e\n\nimport \"example.com/m/c\"\n\nfunc _() { c.Fn() }\n",
	}))
	res, err := Run(context.Background(), Config{Dir: dir, Patterns: []string{"./a", "./e"}}, []*analysis.Analyzer{gossip})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Failures) != 1 || res.Failures[0].Package != "example.com/m/a" {
		t.Errorf("failures %v, want one of a", res.Failures)
	}
	if len(res.Findings) != 2 {
		t.Errorf("findings %v, want two in e", res.Findings)
	}
}

func TestAnAnalyzerThatFailsOnADependencySaysSo(t *testing.T) {
	dir := module(t, map[string]string{
		"a/a.go": "package a\n\nimport _ \"example.com/m/b\"\n",
		"b/b.go": "package b\n",
	})
	fails := &analysis.Analyzer{Name: "fails", Doc: "fails", FactTypes: []analysis.Fact{new(marker)}}
	fails.Run = func(pass *analysis.Pass) (any, error) {
		if pass.Pkg.Name() == "b" {
			panic("b")
		}
		return nil, nil
	}
	res := run(t, dir, []*analysis.Analyzer{fails}, "./a")
	if len(res.Failures) != 1 || res.Failures[0].Package != "example.com/m/b" || res.Failures[0].Analyzer != "fails" {
		t.Errorf("failures %v, want one of b", res.Failures)
	}
}

// A dependency that imports what was edited has other facts in the next round.
func TestFactsFollowTheEditsOfEarlierRounds(t *testing.T) {
	dir := module(t, map[string]string{
		"a/a.go": "package a\n\nimport _ \"example.com/m/b\"\n",
		"b/b.go": "package b\n\nimport _ \"example.com/m/c\"\n",
		"c/c.go": "package c\n\n// tell old\nfunc C() {}\n",
	})
	fix := &analysis.Analyzer{Name: "fix", Doc: "fix"}
	fix.Run = func(pass *analysis.Pass) (any, error) {
		for _, group := range pass.Files[0].Comments {
			if c := group.List[0]; c.Text == "// tell old" {
				pass.Report(analysis.Diagnostic{Pos: c.Pos(), Message: "old", SuggestedFixes: []analysis.SuggestedFix{{
					TextEdits: []analysis.TextEdit{{Pos: c.Pos(), End: c.End(), NewText: []byte("// tell new")}},
				}}})
			}
		}
		return nil, nil
	}
	cfg := Config{Dir: dir, Patterns: []string{"./a", "./c"}}
	res, _, err := RunAndFix(context.Background(), cfg, []*analysis.Analyzer{gossip, fix})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Findings) != 2 || res.Findings[0].Message != "example.com/m/a: reach [new]" {
		t.Errorf("findings %v, want that a reaches new", res.Findings)
	}
}

func TestDependenciesAreAnalyzedOnceForAllRounds(t *testing.T) {
	dir := module(t, map[string]string{
		"a/a.go": "package a\n\nimport _ \"example.com/m/b\"\n",
		"b/b.go": "package b\n",
	})
	var runs atomic.Int32
	fix := &analysis.Analyzer{Name: "fix", Doc: "fix", FactTypes: []analysis.Fact{new(marker)}}
	fix.Run = func(pass *analysis.Pass) (any, error) {
		if pass.Pkg.Name() == "b" {
			runs.Add(1)
			pass.ExportPackageFact(new(marker))
			return nil, nil
		}
		if !pass.ImportPackageFact(pass.Pkg.Imports()[0], new(marker)) {
			t.Error("no fact of b")
		}
		if end := pass.Files[0].Name.End(); len(pass.Files[0].Comments) == 0 {
			pass.Report(analysis.Diagnostic{Pos: end, Message: "no comment", SuggestedFixes: []analysis.SuggestedFix{{
				TextEdits: []analysis.TextEdit{{Pos: end, End: end, NewText: []byte(" // x")}},
			}}})
		}
		return nil, nil
	}
	cfg := Config{Dir: dir, Patterns: []string{"./a"}}
	if _, changes, err := RunAndFix(context.Background(), cfg, []*analysis.Analyzer{fix}); err != nil || len(changes) != 1 {
		t.Fatal(changes, err)
	}
	if n := runs.Load(); n != 1 {
		t.Errorf("b was analyzed %d times", n)
	}
}
