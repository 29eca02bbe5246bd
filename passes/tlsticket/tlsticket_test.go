package tlsticket

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"keys",       // that stand in the source
		"silentkeys", // from elsewhere
		"disabled",   // that nothing reads
		"clientonly", // without a server
		"wraps",      // callbacks that make tickets
		"pairs",      // callbacks that belong together
		"empty",      // tickets that are
		"caches",     // shared between identities
		"traplegacy", // a key of the old field
		"trapsilent", // callbacks that return configs with keys
		"testfile",   // which no attacker meets
	)
}

func TestFindingsAcrossPackages(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "wrap/lib", "wrap/app")
}

func TestDisabledTicketsAreReportedOnRequest(t *testing.T) {
	ruletest.SwitchOn(t, option.TicketsDisabled)
	ruletest.NoFix(t, Analyzer, "off", "shared") // which changes something
	ruletest.Offered(t, Analyzer, "idle")        // which changes nothing
}

func TestTheEditOfATrapIsOfferedByDefault(t *testing.T) {
	ruletest.Offered(t, Analyzer, "trap")
}
