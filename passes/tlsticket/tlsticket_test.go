package tlsticket

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"keys",       // that stand in the source
		"silentkeys", // from elsewhere
		"disabled",   // that nothing reads
		"clientonly", // without a server
		"wraps",      // callbacks that make tickets
		"caches",     // shared between identities
		"testfile",   // which no attacker meets
	)
}

func TestFindingsAcrossPackages(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "wrap/lib", "wrap/app")
}
