package tlsverify

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestForksOfCryptoTLSAreJudgedOnRequest(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "twinsoff")
	for _, setting := range []string{"any", "example.org/other,example.org/fork/tls"} {
		t.Run(setting, func(t *testing.T) {
			ruletest.Configure(t, "twins", setting)
			analysistest.Run(t, analysistest.TestData(), Analyzer, "twins")
			analysistest.Run(t, analysistest.TestData(), Analyzer, "example.org/fork/tls") // the fork itself
		})
	}
	ruletest.Configure(t, "twins", "example.org/other")
	analysistest.Run(t, analysistest.TestData(), Analyzer, "twinsoff")
}
