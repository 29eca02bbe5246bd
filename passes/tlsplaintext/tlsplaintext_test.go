package tlsplaintext

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
)

func TestNothingIsReportedByDefault(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "off")
}

func TestFindingsOnRequest(t *testing.T) {
	switchOn(t, option.GRPCInsecure)
	tests := []struct{ name, pkg string }{
		{"plain text is reported", "insecure"},
		{"an import by dot or by another name changes nothing", "imports"},
		{"what is private, chosen or not followed is silent", "silent"},
		{"a test is silent", "testfile"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.Run(t, analysistest.TestData(), Analyzer, test.pkg)
		})
	}
}

// switchOn lets a rule that is off by default speak for the duration of the test.
func switchOn(t *testing.T, id option.RuleID) {
	rules := slices.Clone(option.Rules)
	for i := range option.Rules {
		if option.Rules[i].ID == id {
			option.Rules[i].Default = true
		}
	}
	t.Cleanup(func() { option.Rules = rules })
}
