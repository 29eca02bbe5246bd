// Package ruletest holds what the tests of several rules need beyond analysistest.
package ruletest

import (
	"os"
	"path/filepath"
	"regexp"
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

// Fixed analyzes the golden file of a package, which has one file of the same name,
// and fails if anything is found.
func Fixed(t *testing.T, a *analysis.Analyzer, pkg string) {
	t.Helper()
	fixed, err := os.ReadFile(filepath.Join(analysistest.TestData(), "src", pkg, pkg+".go.golden"))
	if err != nil {
		t.Fatal(err)
	}
	gopath := t.TempDir()
	dir := filepath.Join(gopath, "src", pkg)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, pkg+".go"), wants.ReplaceAll(fixed, nil), 0o666); err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, gopath, a, pkg)
}
