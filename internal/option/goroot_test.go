package option

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// goroot returns the root of the Go distribution that runs the tests.
var goroot = sync.OnceValues(func() (string, error) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	return strings.TrimSpace(string(out)), err
})

// cryptoTLS returns the parsed files of crypto/tls, by name without the directory.
func cryptoTLS(t *testing.T) map[string]*ast.File {
	t.Helper()
	root, err := goroot()
	if err != nil {
		t.Fatal(err)
	}
	notTest := func(fi fs.FileInfo) bool { return !strings.HasSuffix(fi.Name(), "_test.go") }
	pkgs, err := parser.ParseDir(token.NewFileSet(), filepath.Join(root, "src/crypto/tls"), notTest, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]*ast.File)
	for path, f := range pkgs["tls"].Files {
		files[filepath.Base(path)] = f
	}
	return files
}

// apiSince returns, for each line of the api/ files about crypto/tls, the release
// whose file holds it: "go1" for go1.txt. Lines lose the prefix "pkg crypto/tls, ".
// Objects that api/except.txt withdraws are left out.
func apiSince(t *testing.T) map[string]string {
	t.Helper()
	root, err := goroot()
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(root, "api/go1*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Skip("a downloaded toolchain has no api/ folder")
	}
	since := make(map[string]string)
	for _, path := range paths {
		for _, line := range apiLines(t, path) {
			since[line] = strings.TrimSuffix(filepath.Base(path), ".txt")
		}
	}
	for _, line := range apiLines(t, filepath.Join(root, "api/except.txt")) {
		delete(since, line)
	}
	return since
}

// apiLines returns the lines about crypto/tls of one api/ file, without the number
// of the proposal.
func apiLines(t *testing.T, path string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(text)) {
		rest, ok := strings.CutPrefix(strings.TrimSpace(line), "pkg crypto/tls, ")
		if ok {
			rest, _, _ = strings.Cut(rest, " #")
			lines = append(lines, rest)
		}
	}
	return lines
}
