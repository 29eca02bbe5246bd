package tlsvet

import (
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// Whatever a host tells of a package, a file has one place below the root of its module.
func TestPlacesOfFiles(t *testing.T) {
	abs, err := filepath.Abs("x")
	if err != nil {
		t.Fatal(err)
	}
	module := &analysis.Module{Path: "example.com/m"}
	tests := []struct {
		name            string
		path, pkg, file string
		module          *analysis.Module
		line            string // of a line directive
		want            string
	}{
		{"a package", "example.com/m/a/b", "b", filepath.Join(abs, "b.go"), module, "", "a/b/b.go"},
		{"the root", "example.com/m", "m", filepath.Join(abs, "m.go"), module, "", "m.go"},
		{"a test of the package", "example.com/m/a", "a", filepath.Join(abs, "a_test.go"), module, "", "a/a_test.go"},
		{"a test from outside", "example.com/m/a_test", "a_test", filepath.Join(abs, "x_test.go"), module, "", "a/x_test.go"},
		{"a package called like a test", "example.com/m/a_test", "a", filepath.Join(abs, "a.go"), module, "", "a_test/a.go"},
		{"no module, as in GOPATH", "example.com/m/a", "a", filepath.Join(abs, "a.go"), nil, "", "example.com/m/a/a.go"},
		{"a module without a name, as of the standard library", "net/http", "http", filepath.Join(abs, "a.go"), new(analysis.Module), "", "net/http/a.go"},
		{"a relative name, as under nogo", "example.com/m/a", "a", "a/a.go", nil, "", "a/a.go"},
		{"what cgo made", "example.com/m/a", "a", filepath.Join(abs, "b001", "a.cgo1.go"), module, filepath.Join(abs, "a.go"), "a/a.go"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := "package " + test.pkg
			if test.line != "" {
				source = "//line " + test.line + ":1:1\n" + source
			}
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, test.file, source, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			pass := &analysis.Pass{Fset: fset, Pkg: types.NewPackage(test.path, test.pkg), Module: test.module}
			if got := placeOf(pass, f).relative; got != test.want {
				t.Errorf("place is %s, want %s", got, test.want)
			}
		})
	}
}

func TestPatternsOfAFileAreBelowItsFolder(t *testing.T) {
	tests := []struct{ name, dir, pattern, want string }{
		{"from the root", "/m", "internal/old", "/m/internal/old"},
		{"marked as from the root", "/m", "./old", "/m/old"},
		{"at any depth", "/m", "*.pb.go", "*.pb.go"},
		{"a folder at any depth", "/m", "old/", "old/"},
		{"absolute", "/m", "/other", "/other"},
		{"in the root of all", "/", "a/b", "/a/b"},
		{"in a folder with letters that mean something", "/a*b[c],d", "e/f", `/a\*b\[c]\,d/e/f`},
		{"with a comma", "/m", "a,b", `a\,b`},
		{"with a comma that is escaped", "/m", `a\,b`, `a\,b`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var p patterns
			got := p.Below(test.dir, test.pattern)
			if got != test.want {
				t.Fatalf("pattern is %s, want %s", got, test.want)
			}
			if err := p.Set(got); err != nil || len(p.list) != 1 {
				t.Errorf("the flag has %q: %v", p.list, err)
			}
		})
	}
}
