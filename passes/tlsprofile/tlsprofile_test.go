package tlsprofile

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestProfilesChangeWhatIsAskedFor(t *testing.T) {
	ruletest.Configure(t, "go", "1.26")
	analysistest.Run(t, analysistest.TestData(), Analyzer, "plain")
	for profile, pkg := range map[string]string{"mozilla-modern": "modern", "nist-800-52r2": "nist", "cnsa2": "cnsa"} {
		t.Run(profile, func(t *testing.T) {
			ruletest.Configure(t, "profile", profile)
			analysistest.Run(t, analysistest.TestData(), Analyzer, pkg)
		})
	}
}

func TestTheFIPSModeOfAProgramIsWhatTheProfileAsksFor(t *testing.T) {
	ruletest.Configure(t, "go", "1.26")
	ruletest.Configure(t, "godebug", "fips140=on")
	ruletest.Configure(t, "profile", "fips")
	analysistest.Run(t, analysistest.TestData(), Analyzer, "fips")
}
