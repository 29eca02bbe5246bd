package tlseof

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
)

func TestFindings(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"an unexpected end that becomes success is reported", "swallowed"},
		{"an import by dot or by another name changes nothing", "imports"},
		{"what is harmless or not followed is silent", "silent"},
		{"a test is silent", "testfile"},
		{"a read to the end is silent by default", "unframedoff"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.Run(t, analysistest.TestData(), Analyzer, test.pkg)
		})
	}
}

func TestAReadToTheEndIsReportedOnRequest(t *testing.T) {
	switchOn(t, option.EOFUnframed)
	analysistest.Run(t, analysistest.TestData(), Analyzer, "unframed")
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
