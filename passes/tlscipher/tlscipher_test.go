package tlscipher_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
	"github.com/tlsvet/tlsvet/passes/tlscipher"
)

func TestAnalyzer(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"a weak suite in a literal is reported however it is spelled", "spelling"},
		{"a weak suite is followed to the field", "flow"},
		{"a loop over InsecureCipherSuites is one finding", "loop"},
		{"a suite that is named but does not reach the field is not reported", "mention"},
		{"a weak suite is deleted if a secure one remains", "remains"},
		{"what the user chooses and what is unknown is not reported", "unknown"},
		{"a suite that crypto/tls drops has no effect", "noeffect"},
		{"no suite has an effect if MinVersion is TLS 1.3", "idle"},
		{"a list without an effect breaks TLS 1.2", "broken"},
		{"weak suites are silent in tests, suites without effect are not", "tests"},
		{"a generated file is reported without edits", "generated"},
		{"what a failed lookup yields is no suite", "failed"},
		{"what nothing was written to is no suite", "unwritten"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), tlscipher.Analyzer, test.pkg)
		})
	}
}

func TestListsThatALibraryTakes(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), tlscipher.Analyzer, "wrapped/lib", "wrapped/app", "wrap_refuse/lib", "wrap_refuse/app")
}

func TestListsThatHTTP2DoesNotDoWith(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), tlscipher.Analyzer, "http2silent", "http2foreign", "http2debug", "http2others", "http2wrap/lib", "http2wrap/app")
	ruletest.OfferedOnRequest(t, tlscipher.Analyzer, "http2")
}
