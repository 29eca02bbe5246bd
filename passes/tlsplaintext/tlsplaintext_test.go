package tlsplaintext

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestNothingIsReportedByDefault(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "off")
}

func TestFindingsOnRequest(t *testing.T) {
	ruletest.SwitchOn(t, option.GRPCInsecure)
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
