package tlsmisuse

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"a nil config is reported where one is needed", "nilconfig"},
		{"an import by dot or by another name changes nothing", "imports"},
		{"tests are held to it too", "testfile"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.Run(t, analysistest.TestData(), Analyzer, test.pkg)
		})
	}
}

func TestFixesAreOfferedByDefault(t *testing.T) {
	ruletest.Offered(t, Analyzer, "quic", "copied")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.NoFix(t, Analyzer, "quicunfixed") // nothing to replace, or the version is unknown
}
