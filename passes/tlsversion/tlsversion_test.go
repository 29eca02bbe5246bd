package tlsversion

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"empty",    // ranges without a version
		"flow",     // through functions of the package
		"silent",   // what the user chooses, and what cannot be followed
		"testfile", // what speaks in tests
		"tried",    // what tests hand down
	)
}

func TestFindingsAcrossPackages(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"wrap_floor/base", "wrap_floor/settings", "wrap_floor/lib", "wrap_floor/app",
		"wrap_role/lib", "wrap_role/app",
	)
}

func TestRaisedFloorIsOfferedByDefault(t *testing.T) {
	ruletest.Offered(t, Analyzer, "floor", "dotimport")
}

func TestRaisedFloorIsOfferedWhereItWasDecided(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, "wrap_fix/lib", "wrap_fix/app")
	ruletest.Fixed(t, Analyzer, "wrap_fix/app")
}

func TestDeletedCeilingIsOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "ceiling")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.NoFix(t, Analyzer, "floorunfixed") // the range would be empty, or the constant stands elsewhere
	ruletest.Configure(t, "fixes", "all")
	ruletest.NoFix(t, Analyzer,
		"ceilingunfixed", // renegotiation, or the constant stands elsewhere
		"generated",      // the next run of the generator undoes it
	)
}

func TestEveryRuleSpeaksInTestsOnRequest(t *testing.T) {
	ruletest.Configure(t, "tests", "true")
	analysistest.Run(t, analysistest.TestData(), Analyzer, "testfileasked")
}

// What an unset MinVersion of a server means depends on the go line of go.mod.
func TestServersDefaultFollowsTheGoVersion(t *testing.T) {
	for _, version := range []string{"go1.21", "go1.26"} {
		analysistest.Run(t, filepath.Join(analysistest.TestData(), version), Analyzer, "./...")
	}
}

func TestForksOfCryptoTLSAreJudgedOnRequest(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "twinsoff")
	ruletest.Configure(t, "twins", "any")
	ruletest.NoFix(t, Analyzer, "twins")
}

// What an unset MinVersion of a server means depends on the program.
func TestServersWithoutMinVersionInAnOldProgram(t *testing.T) {
	ruletest.Configure(t, "go", "1.21")
	ruletest.Offered(t, Analyzer, "oldserver")
	ruletest.NoFix(t, Analyzer, "oldserverunfixed")
	analysistest.Run(t, analysistest.TestData(), Analyzer, "debugreset", "wrap_unset/lib", "wrap_unset/app")
}

func TestServersWithoutMinVersionInANewProgram(t *testing.T) {
	ruletest.Configure(t, "go", "1.22")
	analysistest.Run(t, analysistest.TestData(), Analyzer, "newserver", "debugline")
	ruletest.Configure(t, "godebug", "tls10server=1")
	ruletest.Configure(t, "godebug", "tls10server=0") // the last one decides
	analysistest.Run(t, analysistest.TestData(), Analyzer, "newserver")
}

func TestNothingIsKnownOfServersInAnyProgram(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "newserver")
}
