package opensslopt

import (
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
	ruletest.Offered(t, Analyzer, "version", "repaired")
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
