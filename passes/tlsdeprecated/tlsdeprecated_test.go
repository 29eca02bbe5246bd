package tlsdeprecated_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/passes/tlsdeprecated"
)

func TestAnalyzer(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"every write of PreferServerCipherSuites is reported and deleted", "prefer"},
		{"every use of a deprecated object is reported", "uses"},
		{"a package that does not import crypto/tls reaches it through others", "promoted"},
		{"an import by dot or by another name changes nothing", "imports"},
		{"tests are held to it too", "tests"},
		{"a generated file is reported without edits", "generated"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), tlsdeprecated.Analyzer, test.pkg)
		})
	}
}

func TestAnalyzerHeedsTheGoVersion(t *testing.T) {
	tests := []struct{ name, module string }{
		{"nothing was deprecated in Go 1.15", "go1.15"},
		{"what Go 1.16 deprecated is reported, unless a file is for a newer one", "go1.16"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(analysistest.TestData(), test.module)
			analysistest.Run(t, dir, tlsdeprecated.Analyzer, "./...")
		})
	}
}
