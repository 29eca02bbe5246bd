package analyzer_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/option"
)

// The examples of the documentation are held to what they say.
func TestEachExampleIsReportedAndNoInsteadIs(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "go.mod"), "module example\n\ngo 1.26\n")
	for _, r := range option.Rules {
		writeFile(t, filepath.Join(dir, string(r.ID), "example", "p.go"), withImports(r.Example))
		writeFile(t, filepath.Join(dir, string(r.ID), "instead", "p.go"), withImports(r.Instead))
	}
	found := findings(t, dir)
	for _, r := range option.Rules {
		if got := found["example/"+string(r.ID)+"/example"]; !slices.Contains(got, string(r.ID)) {
			t.Errorf("%s: its example has findings %q", r.ID, got)
		}
		if got := found["example/"+string(r.ID)+"/instead"]; len(got) > 0 {
			t.Errorf("%s: its instead has findings %q", r.ID, got)
		}
	}
}

// findings returns the categories of what the suite reports in the packages below
// dir, by import path.
func findings(t *testing.T, dir string) map[string][]string {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off")}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("the examples do not compile")
	}
	graph, err := checker.Analyze(analyzer.Suite(), pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string][]string)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatalf("%s: %v", act, act.Err)
		}
		for _, d := range act.Diagnostics {
			found[act.Package.PkgPath] = append(found[act.Package.PkgPath], d.Category)
		}
	}
	return found
}

// withImports returns declarations as a file that imports what they use.
func withImports(decls string) string {
	file := "package p\n\n"
	for _, path := range []string{"bytes", "crypto/tls", "crypto/x509", "errors", "log", "net/http", "os", "time"} {
		if strings.Contains(decls, path[strings.LastIndex(path, "/")+1:]+".") {
			file += "import \"" + path + "\"\n"
		}
	}
	return file + "\n" + decls
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
