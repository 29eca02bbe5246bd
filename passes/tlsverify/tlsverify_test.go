package tlsverify

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"callbacks", // that verify, fail never, or are not known
		"completed", // configs that are made and completed in two places
		"flow",      // through functions of the package
		"silent",    // what the user chooses, what only serves, and what cannot be followed
		"testfile",  // which no attacker meets
	)
}

func TestDeletionIsOfferedOnRequest(t *testing.T) {
	pkgs := []string{"skip", "dotimport"}
	checkNoFix(t, pkgs...)
	configure(t, "fixes", "all")
	for _, pkg := range pkgs {
		analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, pkg)
		checkFixed(t, pkg)
	}
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	configure(t, "fixes", "all")
	checkNoFix(t,
		"skipunfixed", // the constant is an argument, or selects
		"callbacks",   // what the callback should do is not known
		"generated",   // the next run of the generator undoes it
	)
}

// configure changes a setting for the duration of the test.
func configure(t *testing.T, name, value string) {
	t.Helper()
	f := tlsvet.Analyzer.Flags.Lookup(name)
	before := f.Value.String()
	if err := f.Value.Set(value); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Value.Set(before) })
}

// checkNoFix runs the analyzer on packages and fails if a finding has a fix.
func checkNoFix(t *testing.T, pkgs ...string) {
	t.Helper()
	for _, result := range analysistest.Run(t, analysistest.TestData(), Analyzer, pkgs...) {
		for _, d := range result.Action.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				t.Errorf("%s: %q has a fix: %s", result.Action.Package.Fset.Position(d.Pos), d.Message, d.SuggestedFixes[0].Message)
			}
		}
	}
}

var wants = regexp.MustCompile("// want .*")

// checkFixed analyzes the fixed file of a package and fails if anything is found.
func checkFixed(t *testing.T, pkg string) {
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
	analysistest.Run(t, gopath, Analyzer, pkg)
}
