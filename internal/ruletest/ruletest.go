// Package ruletest holds what the tests of several rules need beyond analysistest.
package ruletest

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
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
	t.Cleanup(func() {
		f.Value.Set("") // a list adds up; no other setting can be empty
		f.Value.Set(before)
	})
}

// SwitchOn lets rules speak that are off by default, for the duration of the test.
func SwitchOn(t *testing.T, ids ...option.RuleID) {
	t.Helper()
	for _, id := range ids {
		Configure(t, "enable", string(id))
	}
}

// SwitchOff silences rules that a test is not about, for its duration.
func SwitchOff(t *testing.T, ids ...option.RuleID) {
	t.Helper()
	for _, id := range ids {
		Configure(t, "disable", string(id))
	}
}

// NoFix runs a on packages of the calling test's testdata and fails if a finding has
// a fix.
func NoFix(t *testing.T, a *analysis.Analyzer, pkgs ...string) {
	t.Helper()
	NoFixIn(t, a, analysistest.TestData(), pkgs...)
}

// NoFixIn is NoFix for packages of the GOPATH or module in dir.
func NoFixIn(t *testing.T, a *analysis.Analyzer, dir string, pkgs ...string) {
	t.Helper()
	for _, result := range analysistest.Run(t, dir, a, pkgs...) {
		for _, d := range result.Action.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				t.Errorf("%s: %q has a fix: %s", result.Action.Package.Fset.Position(d.Pos), d.Message, d.SuggestedFixes[0].Message)
			}
		}
	}
}

// Offered fails if the fixes that a offers for a package do not make its golden file, or
// if anything is found in that.
func Offered(t *testing.T, a *analysis.Analyzer, pkgs ...string) {
	t.Helper()
	for _, pkg := range pkgs {
		analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), a, pkg)
		Fixed(t, a, pkg)
	}
}

// OfferedOnRequest is Offered for fixes that are not attached by default.
func OfferedOnRequest(t *testing.T, a *analysis.Analyzer, pkgs ...string) {
	t.Helper()
	NoFix(t, a, pkgs...)
	Configure(t, "fixes", "all")
	Offered(t, a, pkgs...)
}

var wants = regexp.MustCompile("// want .*")

// Fixed analyzes the golden file of a package, which has one file named like it, and
// fails if anything is found. Every other package of the testdata is there, too.
func Fixed(t *testing.T, a *analysis.Analyzer, pkg string) {
	t.Helper()
	gopath := t.TempDir()
	src := filepath.Join(analysistest.TestData(), "src")
	if err := os.CopyFS(filepath.Join(gopath, "src"), os.DirFS(src)); err != nil {
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
