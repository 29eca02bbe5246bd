package tlssecret

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"keylog",      // writers that a config always has
		"assigned",    // a writer that is assigned
		"cloned",      // a writer that is copied
		"helper",      // a writer that a helper sets
		"guarded",     // writers that somebody asks for
		"rand",        // readers that are known in advance
		"randchosen",  // a reader that the user chooses
		"clock",       // clocks that stand still
		"clockchosen", // a clock that the user stops
		"unknown",     // what cannot be followed
		"testfile",    // which no attacker meets
	)
}

func TestFindingsAcrossPackages(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "wrap/lib", "wrap/app")
}

func TestDeletingRandIsOfferedByDefault(t *testing.T) {
	ruletest.Offered(t, Analyzer, "randfixed")
}

func TestDeletionIsOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "keylogfixed", "clockfixed")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	ruletest.NoFix(t, Analyzer,
		"unfixed",   // an import would be left without a use
		"generated", // the next run of the generator undoes it
	)
}
