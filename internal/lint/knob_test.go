package lint_test

import (
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
	"github.com/tlsvet/tlsvet/passes/tlsverify"
)

// A finding that says "x becomes" or "x sets" points to the declaration of x if its line
// names x. Where a variable or the order of fields carries the value, it points nowhere, as
// any other finding does.
func TestAFindingThroughAWrapperPointsToTheKnob(t *testing.T) {
	dir, err := filepath.Abs("../../passes/tlsverify/testdata")
	if err != nil {
		t.Fatal(err)
	}
	scenarios, err := filepath.Glob(filepath.Join(dir, "src", "wrap_*", "app"))
	if err != nil {
		t.Fatal(err)
	}
	var patterns []string
	for _, s := range scenarios {
		if name := filepath.Base(filepath.Dir(s)); name != "wrap_name" { // about servername-missing
			patterns = append(patterns, name+"/app")
		}
	}
	ruletest.SwitchOff(t, option.ServerNameMissing) // the names are not what the packages are about
	forms := map[string]int{}
	for _, result := range analysistest.Run(unexpecting{}, dir, tlsverify.Analyzer, patterns...) {
		for _, d := range result.Action.Diagnostics {
			fset := result.Action.Package.Fset
			knob, verb, ok := cutVerb(d.Message)
			if !ok {
				if d.Related != nil {
					t.Errorf("%s: %q points somewhere", fset.Position(d.Pos), d.Message)
				}
				continue
			}
			name := knob[strings.LastIndexAny(knob, " .")+1:]
			if decided := lineAt(t, fset.Position(d.Pos)); len(d.Related) != 1 {
				if len(d.Related) > 1 || strings.Contains(decided, name) {
					t.Errorf("%s: %q points to %d places", fset.Position(d.Pos), d.Message, len(d.Related))
				}
				continue
			}
			if line := lineAt(t, fset.Position(d.Related[0].Pos)); !strings.Contains(line, name) {
				t.Errorf("%s: %q points to %q", fset.Position(d.Pos), d.Message, line)
			}
			if !strings.HasPrefix(d.Message, d.Related[0].Message+": ") {
				t.Errorf("%q of %q cannot be read alone", d.Related[0].Message, d.Message)
			}
			if strings.HasPrefix(knob, "argument ") {
				verb = "argument"
			}
			forms[verb]++
		}
	}
	for _, form := range []string{" becomes ", " sets ", "argument"} {
		if forms[form] == 0 {
			t.Errorf("no finding of the form %q: %v", form, forms)
		}
	}
}

// unexpecting leaves what a package's comments expect to the tests of its analyzer, which
// switch off what they are not about.
type unexpecting struct{}

func (unexpecting) Errorf(string, ...any) {}

func cutVerb(message string) (knob, verb string, ok bool) {
	for _, verb := range []string{" becomes ", " sets "} {
		if knob, _, ok := strings.Cut(message, verb+"tls.Config."); ok {
			return knob, verb, true
		}
	}
	return "", "", false
}

// lineAt returns the code of a line.
func lineAt(t *testing.T, pos token.Position) string {
	t.Helper()
	data, err := os.ReadFile(pos.Filename)
	if err != nil {
		t.Fatal(err)
	}
	code, _, _ := strings.Cut(strings.Split(string(data), "\n")[pos.Line-1], "// want")
	return code
}
