package oracle

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// Every edit for a generated program is sound, and good peers still connect.
func TestEditsOfGeneratedPrograms(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	total := 0
	for i := range programs {
		r, err := CheckEdits(t.Context(), Generate(100+uint64(i), 60, []string{"1.26", "1.21", "1.24"}[i%3]), analyzer.Suite())
		if err != nil {
			t.Fatal(err)
		}
		total += r.Fixes
		for _, p := range r.Problems {
			t.Error(p)
		}
	}
	t.Logf("%d edits of %d configs", total, 60*programs)
	if total == 0 {
		t.Error("there are no edits")
	}
}

// A check that never finds a fault proves nothing.
func TestAnEditThatStopsGoodPeersIsNoticed(t *testing.T) {
	rename := &analysis.Analyzer{
		Name: "rename",
		Doc:  "offer to ask another host",
		Run: func(pass *analysis.Pass) (any, error) {
			for id, obj := range pass.TypesInfo.Uses {
				if obj.Name() == "Host" && obj.Parent() != nil && obj.Pkg() != pass.Pkg { // not that of lib.Options
					edit := analysis.TextEdit{Pos: id.Pos(), End: id.End(), NewText: []byte(`Host + ".x"`)}
					pass.Report(analysis.Diagnostic{Pos: id.Pos(), End: id.End(), Message: "host", SuggestedFixes: []analysis.SuggestedFix{
						{Message: "Rename", TextEdits: []analysis.TextEdit{edit}},
					}})
				}
			}
			return nil, nil
		},
	}
	r, err := CheckEdits(t.Context(), Generate(100, 20, "1.26"), []*analysis.Analyzer{rename})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "connects no more") }) {
		t.Errorf("nothing is noticed: %q", r.Problems)
	}
}
