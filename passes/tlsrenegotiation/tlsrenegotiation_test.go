package tlsrenegotiation

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"modes",    // where a word decides, or nobody does
		"silent",   // what the user chooses, and what cannot be followed
		"testfile", // which no attacker meets
	)
}

func TestFindingsAcrossPackages(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "wrap/lib", "wrap/app")
}

func TestDeletingWhatIsIdleIsOfferedByDefault(t *testing.T) {
	ruletest.Offered(t, Analyzer, "idle")
}

func TestDeletionIsOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "allowed")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	ruletest.NoFix(t, Analyzer,
		"unfixed",   // the constant stands elsewhere, or selects
		"generated", // the next run of the generator undoes it
	)
}
