package driver

import (
	"context"
	"go/ast"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// marker is a fact: the package has been seen.
type marker struct{}

func (*marker) AFact() {}

func TestAnalyzersWithFactsSeeDependencies(t *testing.T) {
	dir := module(t, map[string]string{
		"a/a.go": "package a\n\nimport _ \"example.com/m/b\"\n",
		"b/b.go": "package b\n",
	})
	facts := &analysis.Analyzer{Name: "facts", Doc: "facts", FactTypes: []analysis.Fact{new(marker)}}
	facts.Run = func(pass *analysis.Pass) (any, error) {
		for _, imp := range pass.Pkg.Imports() {
			if pass.ImportPackageFact(imp, new(marker)) {
				pass.Reportf(pass.Files[0].Package, "imports %s", imp.Path())
			}
		}
		pass.ExportPackageFact(new(marker))
		return nil, nil
	}
	res := run(t, dir, []*analysis.Analyzer{facts}, "./a")
	if len(res.Findings) != 1 || res.Findings[0].Message != "imports example.com/m/b" {
		t.Errorf("findings %v, want one", res.Findings)
	}
}

func TestResultOfRequiredAnalyzersArrives(t *testing.T) {
	dir := module(t, map[string]string{"a.go": "package a\n"})
	base := &analysis.Analyzer{Name: "base", Doc: "base", Run: func(*analysis.Pass) (any, error) { return nil, nil }}
	user := &analysis.Analyzer{Name: "user", Doc: "user", Requires: []*analysis.Analyzer{base}}
	user.Run = func(pass *analysis.Pass) (any, error) {
		if _, ok := pass.ResultOf[base]; !ok || pass.Analyzer != user {
			pass.Reportf(pass.Files[0].Package, "no result, or a pass of another analyzer")
		}
		return nil, nil
	}
	if res := run(t, dir, []*analysis.Analyzer{user}, "."); len(res.Findings) > 0 || len(res.Failures) > 0 {
		t.Errorf("got %v, %v", res.Findings, res.Failures)
	}
}

// A fix that leaves its finding must be applied once, not once a round.
func TestFixThatDoesNotSilenceIsAppliedOnce(t *testing.T) {
	dir := module(t, map[string]string{"a.go": "package a\n"})
	a := &analysis.Analyzer{Name: "again", Doc: "again"}
	a.Run = func(pass *analysis.Pass) (any, error) {
		end := pass.Files[0].Name.End()
		for _, text := range []string{" // x", " // y"} {
			pass.Report(analysis.Diagnostic{
				Pos:     pass.Files[0].Package,
				Message: "add" + text,
				SuggestedFixes: []analysis.SuggestedFix{{
					Message:   "Add" + text,
					TextEdits: []analysis.TextEdit{{Pos: end, End: end, NewText: []byte(text)}},
				}},
			})
		}
		return nil, nil
	}
	_, changes := runAndFix(t, dir, a)
	if len(changes) != 1 || string(changes[0].New) != "package a // x\n" {
		t.Errorf("changes %q", changes)
	}
}

// In the second round an analyzer reads the file as the first round left it.
func TestReadFileSeesTheEditsOfEarlierRounds(t *testing.T) {
	dir := module(t, map[string]string{"a.go": "package a\n\nvar one = 1\n"})
	a := &analysis.Analyzer{Name: "stale", Doc: "stale"}
	a.Run = func(pass *analysis.Pass) (any, error) {
		tok := pass.Fset.File(pass.Files[0].FileStart)
		content, err := pass.ReadFile(tok.Name())
		if err != nil || len(content) != tok.Size() {
			t.Errorf("read %d bytes (%v) of a file of %d", len(content), err, tok.Size())
		}
		ast.Inspect(pass.Files[0], func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Value == "1" {
				pass.Report(analysis.Diagnostic{Pos: lit.Pos(), Message: "one", SuggestedFixes: []analysis.SuggestedFix{{
					Message:   "Write 1000",
					TextEdits: []analysis.TextEdit{{Pos: lit.Pos(), End: lit.End(), NewText: []byte("1000")}},
				}}})
			}
			return true
		})
		return nil, nil
	}
	if res, changes := runAndFix(t, dir, a); len(res.Findings) > 0 || len(changes) != 1 {
		t.Errorf("findings %v, changes %q", res.Findings, changes)
	}
}

func TestWriteRefusesAFileThatChanged(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(file, []byte("newer"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := Change{file, []byte("old"), []byte("new")}.Write()
	if err == nil || !strings.Contains(err.Error(), "changed while it was being analyzed") {
		t.Errorf("error %v", err)
	}
	if content, _ := os.ReadFile(file); string(content) != "newer" {
		t.Errorf("file is now %q", content)
	}
}

// module writes a module example.com/m with the given files to a temporary directory.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	files["go.mod"] = "module example.com/m\n\ngo 1.26\n"
	for name, content := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func run(t *testing.T, dir string, analyzers []*analysis.Analyzer, pattern string) *Result {
	t.Helper()
	res, err := Run(context.Background(), Config{Dir: dir, Patterns: []string{pattern}}, analyzers)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func runAndFix(t *testing.T, dir string, a *analysis.Analyzer) (*Result, []Change) {
	t.Helper()
	res, changes, err := RunAndFix(context.Background(), Config{Dir: dir, Patterns: []string{"."}}, []*analysis.Analyzer{a})
	if err != nil {
		t.Fatal(err)
	}
	return res, changes
}
