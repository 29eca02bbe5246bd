package analyzer_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// The examples of the documentation are held to what they say. What is better instead may
// still have what another rule reports on request alone.
func TestEachExampleIsReportedAndNoInsteadIs(t *testing.T) {
	var ids []option.RuleID
	onRequest := map[string]bool{}
	for _, r := range option.Rules {
		ids = append(ids, r.ID)
		onRequest[string(r.ID)] = !r.Default
	}
	ruletest.SwitchOn(t, ids...)
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "go.mod"), "module example\n\ngo 1.26\n"+writeStubs(t, dir))
	for _, r := range option.Rules {
		writeFile(t, filepath.Join(dir, string(r.ID), "example", "p.go"), withImports(r.Example))
		writeFile(t, filepath.Join(dir, string(r.ID), "instead", "p.go"), withImports(r.Instead))
	}
	found := findings(t, dir, "./...")
	ruletest.Configure(t, "profile", "mozilla-modern") // by default tlsprofile is silent
	maps.Copy(found, findings(t, dir, "./"+string(option.OutsideProfile)+"/..."))
	for _, r := range option.Rules {
		if got := found["example/"+string(r.ID)+"/example"]; !slices.Contains(got, string(r.ID)) {
			t.Errorf("%s: its example has findings %q", r.ID, got)
		}
		other := func(id string) bool { return onRequest[id] && id != string(r.ID) }
		if got := slices.DeleteFunc(found["example/"+string(r.ID)+"/instead"], other); len(got) > 0 {
			t.Errorf("%s: its instead has findings %q", r.ID, got)
		}
	}
}

// findings returns the categories of what the suite reports in the packages of a pattern
// in dir, by import path.
func findings(t *testing.T, dir, pattern string) map[string][]string {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off")}, pattern)
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

// stubs lists the modules that examples import beyond the standard library, by the
// analyzer whose testdata has their API.
var stubs = map[string]string{
	"github.com/libp2p/go-openssl": "opensslopt",
	"google.golang.org/grpc":       "tlsplaintext",
}

// writeStubs writes the modules of stubs below dir, and returns the lines of go.mod
// that name them.
func writeStubs(t *testing.T, dir string) string {
	t.Helper()
	lines := ""
	for path, pass := range stubs {
		local := "./stubs/" + filepath.Base(path)
		source := filepath.Join("../passes", pass, "testdata/src", path)
		if err := os.CopyFS(filepath.Join(dir, local), os.DirFS(source)); err != nil {
			t.Fatal(err)
		}
		writeFile(t, filepath.Join(dir, local, "go.mod"), "module "+path+"\n\ngo 1.26\n")
		lines += "\nrequire " + path + " v0.0.0\nreplace " + path + " => " + local + "\n"
	}
	return lines
}

// imports is what an example may use without an import, by name.
var imports = map[string]string{
	"bytes": "bytes", "tls": "crypto/tls", "x509": "crypto/x509", "errors": "errors", "io": "io",
	"log": "log", "net": "net", "http": "net/http", "os": "os", "time": "time",

	"openssl":     "github.com/libp2p/go-openssl",
	"grpc":        "google.golang.org/grpc",
	"credentials": "google.golang.org/grpc/credentials",
	"insecure":    "google.golang.org/grpc/credentials/insecure",
}

// withImports returns declarations as a file that imports what they use.
func withImports(decls string) string {
	file := "package p\n\n"
	for name, path := range imports {
		if strings.Contains(decls, name+".") {
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
