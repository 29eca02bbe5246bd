package analyzer_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

const demo = "../testdata/demo"

// What a rule says can happen is seen to happen, on the wire, with the code that it
// reports; with the edit, or what else was made of the code, it does not.
func TestTheHarmIsRealAndTheFixEndsIt(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(demo)); err != nil {
		t.Fatal(err)
	}
	shows(t, dir, func(d option.Demonstration) string { return d.Flagged })
	found := flagged(t, dir)
	for _, d := range option.Demonstrations {
		if got := found[d.Rule]; !slices.Equal(got, []string{string(d.Rule)}) {
			t.Errorf("%s: its demonstration has findings %q", d.Rule, got)
		}
	}
	repair(t, dir)
	shows(t, dir, func(d option.Demonstration) string { return d.Fixed })
	for rule, got := range flagged(t, dir) {
		t.Errorf("%s: its demonstration still has findings %q", rule, got)
	}
}

// flagged returns the rules of the findings in each demonstration's config.go, by the rule
// that is demonstrated.
func flagged(t *testing.T, dir string) map[option.RuleID][]string {
	t.Helper()
	res, err := driver.Run(t.Context(), driver.Config{Dir: dir, Patterns: []string{"./..."}}, analyzer.Suite())
	if err != nil || len(res.Failures) > 0 {
		t.Fatal(err, res.Failures)
	}
	out := make(map[option.RuleID][]string)
	for _, f := range res.Findings {
		if filepath.Base(f.Pos.Filename) != "config.go" {
			continue // the peer does what it is there for
		}
		for _, d := range option.Demonstrations {
			if f.Package == "example.com/demo/"+strings.ReplaceAll(string(d.Rule), "-", "") {
				out[d.Rule] = append(out[d.Rule], f.Category)
			}
		}
	}
	return out
}

// shows fails unless the program in dir prints the given column of the demonstrations.
func shows(t *testing.T, dir string, column func(option.Demonstration) string) {
	t.Helper()
	cmd := exec.Command("go", "run", ".")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOWORK=off", "GODEBUG=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	want := ""
	for _, d := range option.Demonstrations {
		want += string(d.Rule) + ": " + column(d) + "\n"
	}
	if string(out) != want {
		t.Errorf("the demonstrations print\n%s\nthe catalogue says\n%s", out, want)
	}
}

// repair makes the edits that the suite offers in dir, and by hand those that no tool
// can make: where there is a file config.go.fixed.
func repair(t *testing.T, dir string) {
	t.Helper()
	_, changes, err := driver.RunAndFix(t.Context(), driver.Config{Dir: dir, Patterns: []string{"./..."}}, analyzer.Suite())
	if err != nil {
		t.Fatal(err)
	}
	changes = slices.DeleteFunc(changes, func(c driver.Change) bool { return filepath.Base(c.File) != "config.go" })
	for _, c := range changes {
		if err := c.Write(); err != nil {
			t.Fatal(err)
		}
	}
	byHand, err := filepath.Glob(filepath.Join(dir, "*", "*.fixed"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range byHand {
		config := strings.TrimSuffix(file, ".fixed")
		if slices.ContainsFunc(changes, func(c driver.Change) bool { return c.File == config }) {
			t.Errorf("%s is edited already: there is no need for %s", config, filepath.Base(file))
		}
		if err := os.Rename(file, config); err != nil {
			t.Fatal(err)
		}
	}
}
