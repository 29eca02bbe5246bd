package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A posn is inside JSON, where the separator of some platforms would need an escape.
func testLocator(t *testing.T) (at locator, cwd, root string) {
	dir := t.TempDir()
	cwd, root = filepath.Join(dir, "corpus"), filepath.Join(dir, "mod", "m@v1.0.0")
	var p listed
	p.Module.Path, p.Module.Dir = "example.com/m", root
	return locator{dir: cwd, pkgs: []listed{p}}, filepath.ToSlash(cwd), filepath.ToSlash(root)
}

func TestParseTree(t *testing.T) {
	at, _, root := testLocator(t)
	tree := `{"example.com/m/p": {
		"tlsversion": [{"category": "version-floor", "posn": "` + root + `/p/a.go:3:7", "end": "` + root + `/p/a.go:3:9", "message": "old (version-floor)"}],
		"tlscipher": [
			{"category": "cipher-weak", "posn": "../mod/m@v1.0.0/p/b.go:12:1", "message": "weak (cipher-weak)"},
			{"category": "cipher-weak", "posn": "` + root + `/b.go:13:1", "message": "weak (cipher-weak)"}]}}`
	got, err := parseTree([]byte(tree), at)
	if err != nil {
		t.Fatal(err)
	}
	want := []finding{
		{"example.com/m", "p/b.go", 12, "cipher-weak", "weak (cipher-weak)"},
		{"example.com/m", "b.go", 13, "cipher-weak", "weak (cipher-weak)"},
		{"example.com/m", "p/a.go", 3, "version-floor", "old (version-floor)"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestParseTreeRefuses(t *testing.T) {
	at, _, root := testLocator(t)
	one := func(posn string) string {
		return `{"p": {"a": [{"posn": "` + posn + `", "message": "lost"}]}}`
	}
	tests := []struct{ name, tree, want string }{
		{"what is no tree", "internal error", "tlsvet -json"},
		{"an analyzer that failed", `{"p": {"tlscipher": {"error": "no types"}}}`, `tlscipher did not analyze p: {"error": "no types"}`},
		{"a file of no module of the corpus", one("elsewhere/a.go:1:1"), "in none of the corpus's modules"},
		{"a folder whose name only starts like a module's", one(root + "-pre/a.go:1:1"), "in none of the corpus's modules"},
		{"a position without a line", one("-"), "no line number"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := parseTree([]byte(test.tree), at)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}

func TestCheckBuilt(t *testing.T) {
	var p listed
	p.Dir, p.GoFiles = filepath.FromSlash("/mod/m/p"), []string{"a.go"}
	p.Module.Path, p.Module.Version, p.Module.Dir = "m", "v1.0.0", filepath.FromSlash("/mod/m")
	tests := []struct {
		name string
		l    label
		ok   bool
	}{
		{"a file that is built", label{Module: "m", Version: "v1.0.0", File: "p/a.go"}, true},
		{"a file that the platform leaves out", label{Module: "m", Version: "v1.0.0", File: "p/a_windows.go"}, false},
		{"a version that is not the pinned one", label{Module: "m", Version: "v1.0.1", File: "p/a.go"}, false},
		{"a module that is not in the corpus", label{Module: "n", Version: "v1.0.0", File: "p/a.go"}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if err := checkBuilt([]listed{p}, []*label{&test.l}); (err == nil) != test.ok {
				t.Errorf("error %v, want one: %t", err, !test.ok)
			}
		})
	}
}
