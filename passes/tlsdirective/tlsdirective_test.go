package tlsdirective_test

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// directive returns the analyzer over all rules.
func directive() *analysis.Analyzer {
	suite := analyzer.Suite()
	return suite[slices.IndexFunc(suite, func(a *analysis.Analyzer) bool { return a.Name == "tlsdirective" })]
}

func TestDirectives(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"those that are none", "malformed"},
		{"those that suppress nothing", "unused"},
		{"those in generated files", "generated"},
		{"those in files that use C", "cgo"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.Run(t, analysistest.TestData(), directive(), test.pkg)
		})
	}
}

func TestDirectivesOfSilentRulesAreNotUnused(t *testing.T) {
	ruletest.Configure(t, "disable", "prefer-server")
	ruletest.Configure(t, "exclude", "excluded.go")
	analysistest.Run(t, analysistest.TestData(), directive(), "off")
}
