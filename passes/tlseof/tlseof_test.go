package tlseof

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
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
	ruletest.SwitchOn(t, option.EOFUnframed)
	analysistest.Run(t, analysistest.TestData(), Analyzer, "unframed")
}
