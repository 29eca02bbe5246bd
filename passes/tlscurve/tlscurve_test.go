package tlscurve

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"broken", // lists that leave nothing to negotiate
		"tests",  // what speaks in tests
	)
}

// What a list leaves out depends on what the program has by default, and that on the
// go line of go.mod.
func TestTheDefaultFollowsTheGoVersion(t *testing.T) {
	for _, version := range []string{"go1.23", "go1.26"} {
		analysistest.Run(t, filepath.Join(analysistest.TestData(), version), Analyzer, "./...")
	}
}

func TestDeletingAnElementIsOfferedByDefault(t *testing.T) {
	ruletest.Offered(t, Analyzer, "idle")
}

func TestDeletingTheListIsOfferedOnRequest(t *testing.T) {
	dir := filepath.Join(analysistest.TestData(), "go1.26")
	ruletest.NoFixIn(t, Analyzer, dir, "./classical")
	ruletest.Configure(t, "fixes", "all")
	analysistest.RunWithSuggestedFixes(t, dir, Analyzer, "./classical")
	analysistest.Run(t, fixed(t, dir, "classical"), Analyzer, "./...")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	dir := filepath.Join(analysistest.TestData(), "go1.26")
	ruletest.NoFixIn(t, Analyzer, dir, "./unfixed", "./generated")
}

var wants = regexp.MustCompile("// want .*")

// fixed returns a module with the golden file of package pkg of the module in dir, in
// which nothing is expected.
func fixed(t *testing.T, dir, pkg string) string {
	t.Helper()
	out := t.TempDir()
	for from, to := range map[string]string{
		"go.mod":                             "go.mod",
		filepath.Join(pkg, pkg+".go.golden"): pkg + ".go",
	} {
		text, err := os.ReadFile(filepath.Join(dir, from))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, to), wants.ReplaceAll(text, nil), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return out
}
