package fixcheck

import (
	"go/ast"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// rename offers to replace each call of old() by text.
func rename(text string) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name: "rename",
		Doc:  "replace calls of old",
		Run: func(pass *analysis.Pass) (any, error) {
			ast.Inspect(pass.Files[0], func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "old" {
						pass.Report(analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "old", SuggestedFixes: []analysis.SuggestedFix{{
							Message: "Rename", TextEdits: []analysis.TextEdit{{Pos: call.Pos(), End: call.End(), NewText: []byte(text)}},
						}}})
					}
				}
				return true
			})
			return nil, nil
		},
	}
}

func TestEveryFaultOfAnEditIsFound(t *testing.T) {
	const source = "package p\n\nfunc old(int) int   { return 1 }\nfunc fresh() int { return 2 }\n\nvar a = old(1)\nvar b = old( /* two */ 2)\n"
	for _, test := range []struct{ name, text, want string }{
		{"a sound edit", "fresh() /* two */", ""},
		{"what does not compile", "missing()", "would not compile"},
		{"what changes nothing for the analyzer", "old(1 /* two */)", "still reported"},
		{"what loses a comment", "fresh()", "lost the comment"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "go.mod"), "module p\n\ngo 1.26\n")
			write(t, filepath.Join(dir, "p.go"), source)
			r, err := Check(t.Context(), driver.Config{Dir: dir, Patterns: []string{"./..."}}, []*analysis.Analyzer{rename(test.text)})
			if err != nil {
				t.Fatal(err)
			}
			if r.Fixes != 2 {
				t.Errorf("%d edits, want 2", r.Fixes)
			}
			all := strings.Join(r.Problems, "\n")
			if test.want == "" && all != "" || !strings.Contains(all, test.want) {
				t.Errorf("problems:\n%s\nwant %q", all, test.want)
			}
		})
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
