package lint_test

import (
	"go/ast"
	"path/filepath"
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

// floors offers to write a constant that crypto/tls has since Go 1.12.
var floors = &analysis.Analyzer{
	Name:     "floors",
	Doc:      "floors: offer a constant for calls of floor",
	Requires: []*analysis.Analyzer{tlsvet.Analyzer},
	Run: lint.Run(func(pass *analysis.Pass, report *lint.Reporter) error {
		for id, obj := range pass.TypesInfo.Uses {
			if obj.Name() == "floor" {
				edit := analysis.TextEdit{Pos: id.Pos(), End: id.End(), NewText: []byte("tls.VersionTLS13")}
				report.Report(lint.Finding{
					Rule: option.VersionFloor, Range: id, Message: "called",
					Fix: &lint.Fix{Message: "Raise", Edits: []analysis.TextEdit{edit}},
				})
			}
		}
		return nil
	}),
	ResultType: lint.ResultType,
}

func TestNoFixWritesWhatTheGoVersionLacks(t *testing.T) {
	for version, want := range map[string]int{"go1.11": 0, "go1.12": 1} {
		for _, result := range analysistest.Run(t, filepath.Join(analysistest.TestData(), version), floors, "./...") {
			for _, d := range result.Action.Diagnostics {
				if len(d.SuggestedFixes) != want {
					t.Errorf("%s: %d fixes, want %d", version, len(d.SuggestedFixes), want)
				}
			}
		}
	}
}
