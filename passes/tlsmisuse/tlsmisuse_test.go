package tlsmisuse

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"a nil config is reported where one is needed", "nilconfig"},
		{"an import by dot or by another name changes nothing", "imports"},
		{"tests are held to it too", "testfile"},
		{"a config that demands what it replaces is silent", "droppedsilent"},
		{"a write to a config in use is reported", "mutated"},
		{"a config that a Transport ignores is reported", "ignored"},
		{"a package that reads it elsewhere is silent", "ignoredreads"},
		{"a config that another package makes or uses is followed as far as it is known", "wrap/app"},
		{"a config of another package is reported where it is returned", "inner/app"},
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

func TestFixesThatRefuseClientsAreOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "dropped")
	ruletest.NoFix(t, Analyzer, "droppedunfixed") // what is dropped has no name there
}

func TestLostHTTP2IsReportedOnRequest(t *testing.T) {
	ruletest.SwitchOn(t, option.HTTP2Lost)
	analysistest.Run(t, analysistest.TestData(), Analyzer, "http2silent")
	ruletest.OfferedOnRequest(t, Analyzer, "http2")
}
