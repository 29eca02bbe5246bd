// Package ruletest holds what the tests of several rules need beyond analysistest.
package ruletest

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// Configure changes a setting of the policy analyzer for the duration of the test.
func Configure(t *testing.T, name, value string) {
	t.Helper()
	f := tlsvet.Analyzer.Flags.Lookup(name)
	before := f.Value.String()
	if err := f.Value.Set(value); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Value.Set(before) })
}

// NoFix runs a on packages of the calling test's testdata and fails if a finding has
// a fix.
func NoFix(t *testing.T, a *analysis.Analyzer, pkgs ...string) {
	t.Helper()
	for _, result := range analysistest.Run(t, analysistest.TestData(), a, pkgs...) {
		for _, d := range result.Action.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				t.Errorf("%s: %q has a fix: %s", result.Action.Package.Fset.Position(d.Pos), d.Message, d.SuggestedFixes[0].Message)
			}
		}
	}
}

var wants = regexp.MustCompile("// want .*")

// Fixed analyzes the golden file of a package, which has one file named like it, and
// fails if anything is found. The packages beside it are there, too.
func Fixed(t *testing.T, a *analysis.Analyzer, pkg string) {
	t.Helper()
	gopath := t.TempDir()
	tree, _, _ := strings.Cut(pkg, "/")
	src := filepath.Join(analysistest.TestData(), "src")
	if err := os.CopyFS(filepath.Join(gopath, "src", tree), os.DirFS(filepath.Join(src, tree))); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(pkg, path.Base(pkg)+".go")
	fixed, err := os.ReadFile(filepath.Join(src, file+".golden"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(gopath, "src", file), wants.ReplaceAll(fixed, nil), 0o666); err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, gopath, a, pkg)
}
