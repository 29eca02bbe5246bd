package tlsconfig_test

import (
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// kept reports every function that is followed.
var kept = &analysis.Analyzer{
	Name: "kept",
	Doc:  "report what is followed",
	Run: func(pass *analysis.Pass) (any, error) {
		for fn := range tlsconfig.Kept(pass) {
			pass.Reportf(fn.Pos(), "kept")
		}
		return nil, nil
	},
}

func TestFunctionsThatCannotMatterAreNotFollowed(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), kept, "slice")
}
