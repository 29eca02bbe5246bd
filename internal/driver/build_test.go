package driver

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// What the go command builds is what is analyzed, with export data and without.
func TestBuilds(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		tags  string
		want  []string
	}{
		{
			"a file whose tag is not set is left out",
			tagged(), "", []string{"m/a: F tells plain", "m/a: reach [plain]"},
		},
		{
			"a tag chooses another file of a dependency",
			tagged(), "fast", []string{"m/a: F tells tagged", "m/a: reach [tagged]"},
		},
		{
			"facts cross the modules of a workspace",
			map[string]string{
				"go.work":      "go 1.26\n\nuse (\n\t.\n\t./other\n)\n",
				"other/go.mod": "module example.com/other\n\ngo 1.26\n",
				"other/o.go":   "package other\n\n// tell other\nfunc F() {}\n",
				"a/a.go":       "package a\n\nimport \"example.com/other\"\n\nfunc _() { other.F() }\n",
			},
			"", []string{"m/a: F tells other", "m/a: reach [other]"},
		},
		{
			"a package with cgo has its facts, and sees those of others",
			map[string]string{
				"c/c.go": "package c\n\nimport \"example.com/m/d\"\n\n// int one(void) { return 1; }\nimport \"C\"\n\n// tell cgo\nfunc F() int { d.F(); return int(C.one()) }\n",
				"d/d.go": "package d\n\n// tell d\nfunc F() {}\n",
				"a/a.go": "package a\n\nimport \"example.com/m/c\"\n\nvar _ = c.F()\n",
			},
			"", []string{"m/a: F tells cgo", "m/a: reach [cgo d]"},
		},
	}
	t.Setenv("GOWORK", "")
	t.Setenv("GOFLAGS", "")
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if out, _ := exec.Command("go", "env", "CGO_ENABLED").Output(); test.files["c/c.go"] != "" && strings.TrimSpace(string(out)) != "1" {
				t.Skip("no cgo here")
			}
			cfg := Config{Dir: module(t, test.files), Patterns: []string{"./a"}, Tags: test.tags}
			for _, cfg.Source = range []bool{false, true} {
				if got := hearsay(t, cfg); !slices.Equal(got, test.want) {
					t.Errorf("source %t: got  %q\nwant %q", cfg.Source, got, test.want)
				}
			}
		})
	}
}

// tagged is a package that imports one of which a tag chooses the files.
func tagged() map[string]string {
	return map[string]string{
		"a/a.go":    "package a\n\nimport \"example.com/m/c\"\n\nfunc _() { c.F() }\n",
		"c/slow.go": "//go:build !fast\n\npackage c\n\n// tell plain\nfunc F() {}\n",
		"c/fast.go": "//go:build fast\n\npackage c\n\n// tell tagged\nfunc F() {}\n",
	}
}

// With Source nothing is compiled, so that the build cache stays empty but for what cgo
// makes of its files.
func TestSourceCompilesNothing(t *testing.T) {
	dir := module(t, map[string]string{"a.go": "package a\n\nimport _ \"strings\"\n"})
	cache := t.TempDir()
	t.Setenv("GOCACHE", cache)
	res, err := Run(context.Background(), Config{Dir: dir, Patterns: []string{"."}, Source: true}, []*analysis.Analyzer{gossip})
	if err != nil || len(res.Failures) > 0 || len(res.Findings) != 1 {
		t.Fatal(err, res.Failures, res.Findings)
	}
	archives, err := filepath.Glob(filepath.Join(cache, "*", "*-d"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range archives {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(string(content), "!<arch>") {
			t.Errorf("%s holds a compiled package", name)
		}
	}
}

// A dependency that does not compile is named, as if the go command had said so.
func TestADependencyWithoutTypesIsNamed(t *testing.T) {
	dir := module(t, map[string]string{
		"a/a.go": "package a\n\nimport \"example.com/m/b\"\n\nvar _ = b.X\n",
		"b/b.go": "package b\n\nvar X int = \"\"\n",
	})
	res, err := Run(context.Background(), Config{Dir: dir, Patterns: []string{"./a"}, Source: true}, []*analysis.Analyzer{gossip})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Failures) != 1 || res.Failures[0].Message != "imports example.com/m/b, which does not compile" {
		t.Errorf("failures %v", res.Failures)
	}
}

func TestSourceIsThatOfTheEditsOfEarlierRounds(t *testing.T) {
	dir := module(t, map[string]string{
		"a/a.go": "package a\n\nimport \"example.com/m/b\"\n\nvar _ int = b.X\n",
		"b/b.go": "package b\n\nvar X string\n",
	})
	cfg := Config{Dir: dir, Patterns: []string{"./a"}, Source: true}
	cfg.overlay = map[string][]byte{filepath.Join(dir, "b", "b.go"): []byte("package b\n\nvar X int\n")}
	res, err := Run(context.Background(), cfg, []*analysis.Analyzer{gossip})
	if err != nil || len(res.Failures) > 0 {
		t.Error(err, res.Failures)
	}
}
