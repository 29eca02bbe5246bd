package corpname_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"corp.example/corpname"
)

func TestNamesOutsideOfTheCompany(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), corpname.Analyzer, "app")
}
