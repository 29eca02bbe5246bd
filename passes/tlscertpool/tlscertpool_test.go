package tlscertpool

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

func TestFindings(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"a result that nobody reads is reported", "ignored"},
		{"a field that is set only on success is reported", "guarded"},
		{"a method of a system pool that can be nil is reported", "system"},
		{"an import by dot or by another name changes nothing", "imports"},
		{"what is built in or not followed is silent", "silent"},
		{"a test is silent", "testfile"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.Run(t, analysistest.TestData(), Analyzer, test.pkg)
		})
	}
}
