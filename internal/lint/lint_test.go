package lint_test

import (
	"go/ast"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// calls finds each call of a function with a telling name, whatever it does.
var calls = &analysis.Analyzer{
	Name:       "calls",
	Doc:        "calls: report calls of functions with telling names",
	Requires:   []*analysis.Analyzer{tlsvet.Analyzer},
	Run:        lint.Run(runCalls),
	ResultType: lint.ResultType,
}

func runCalls(pass *analysis.Pass, report *lint.Reporter) error {
	rules := map[string]option.RuleID{"prefer": option.PreferServer, "skip": option.SkipVerify}
	for _, f := range pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if id, ok := call.Fun.(*ast.Ident); ok && rules[id.Name] != "" {
					report.Report(lint.Finding{Rule: rules[id.Name], Range: call, Message: "called"})
				}
			}
			return true
		})
	}
	return nil
}

func TestCommentsSuppressFindings(t *testing.T) {
	tests := []struct{ name, pkg string }{
		{"directives cover a line and what starts there", "ignore"},
		{"nolint covers what it does for golangci-lint", "nolint"},
		{"nolint above the package clause covers the file", "wholefile"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			analysistest.Run(t, analysistest.TestData(), calls, test.pkg)
		})
	}
}

func TestResultSaysWhatDirectivesSuppressed(t *testing.T) {
	ruletest.Configure(t, "disable", "skip-verify")
	results := analysistest.Run(t, analysistest.TestData(), calls, "result")
	var got []option.RuleID
	for _, s := range results[0].Result.(*lint.Result).Suppressed {
		if s.By.Reason != "of which the test asks" {
			t.Errorf("%s is suppressed by reason of %q", s.Rule, s.By.Reason)
		}
		got = append(got, s.Rule)
	}
	if len(got) != 1 || got[0] != option.PreferServer {
		t.Errorf("suppressed are %v, want prefer-server alone: skip-verify is switched off", got)
	}
}
