package opensslopt

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"a package that looks at the verification itself is silent", "inspected"},
		{"a package of servers alone verifies nobody", "server"},
		{"a fork is known by its shape, another package by its lack of it", "imports"},
		{"weak options are silent in tests, options without effect are not", "testfile"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.Run(t, analysistest.TestData(), Analyzer, test.pkg)
		})
	}
}

func TestHardeningIsOfferedByDefault(t *testing.T) {
	for _, pkg := range []string{"version", "repaired"} {
		analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, pkg)
		fixed(t, pkg)
	}
}

func TestVerificationIsOfferedOnRequest(t *testing.T) {
	ruletest.NoFix(t, Analyzer, "verify")
	ruletest.Configure(t, "fixes", "all")
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, "verify")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	ruletest.NoFix(t, Analyzer,
		"options", // the only option, one of several lines, or a cleared one
		"cipher",  // nothing would be left, or the list stands elsewhere
	)
}

var wants = regexp.MustCompile("// want .*")

// fixed analyzes the golden file of a package beside the stub of the binding, and fails
// if anything is found.
func fixed(t *testing.T, pkg string) {
	t.Helper()
	gopath, src := t.TempDir(), filepath.Join(analysistest.TestData(), "src")
	text, err := os.ReadFile(filepath.Join(src, pkg, pkg+".go.golden"))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(gopath, "src", pkg)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(gopath, "src/github.com"), os.DirFS(filepath.Join(src, "github.com"))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, pkg+".go"), wants.ReplaceAll(text, nil), 0o666); err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, gopath, Analyzer, pkg)
}
