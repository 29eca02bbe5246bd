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
		{"a channel binding that is nil in TLS 1.3 is reported", "binding"},
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
		{"an old go line does not hide what every present release deprecates", "go1.15"},
		{"PreferServerCipherSuites is reported in files for Go 1.18 alone", "go1.16"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(analysistest.TestData(), test.module)
			analysistest.Run(t, dir, tlsdeprecated.Analyzer, "./...")
		})
	}
}
