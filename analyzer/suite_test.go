package analyzer_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
)

// Two analyzers report nothing by themselves.
const (
	collector = "tlsconfig" // required by rules, not in the Suite
	policy    = "tlsvet"    // in the Suite for its flags
)

func TestSuiteIsValid(t *testing.T) {
	if err := analysis.Validate(analyzer.Suite()); err != nil {
		t.Error(err)
	}
}

func TestNamesAreShortSortedAndUnique(t *testing.T) {
	names := suiteNames()
	for _, name := range names {
		if !regexp.MustCompile(`^[a-z]{1,16}$`).MatchString(name) {
			t.Errorf("%s: want at most 16 lower-case letters", name)
		}
	}
	if !slices.IsSorted(names) {
		t.Errorf("not in alphabetical order: %v", names)
	}
	if len(slices.Compact(slices.Clone(names))) != len(names) {
		t.Errorf("a name occurs twice: %v", names)
	}
}

func suiteNames() []string {
	var names []string
	for _, a := range analyzer.Suite() {
		names = append(names, a.Name)
	}
	return names
}

func TestDocsStartWithAShortSummary(t *testing.T) {
	for _, a := range analyzer.Suite() {
		line, rest, _ := strings.Cut(a.Doc, "\n")
		summary, ok := strings.CutPrefix(line, a.Name+": ")
		if !ok {
			t.Errorf("%s: doc starts with %q, want %q", a.Name, line, a.Name+": summary")
			continue
		}
		if len(summary) > 60 || strings.HasSuffix(summary, ".") || summary != strings.ToLower(summary[:1])+summary[1:] {
			t.Errorf("%s: summary %q: want at most 60 letters, lower case, no period", a.Name, summary)
		}
		if rest != "" && !strings.HasPrefix(rest, "\n") {
			t.Errorf("%s: the summary is longer than a line", a.Name)
		}
	}
}

func TestURLsNameTheSectionOfTheDocumentation(t *testing.T) {
	for _, a := range analyzer.Suite() {
		if want := passdoc.URL(a.Name); a.URL != want {
			t.Errorf("%s: URL is %q, want %q", a.Name, a.URL, want)
		}
	}
}

func TestEveryFolderOfPassesIsInTheSuite(t *testing.T) {
	var folders []string
	entries, err := os.ReadDir("../passes")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && e.Name() != collector {
			folders = append(folders, e.Name())
		}
	}
	if names := suiteNames(); !slices.Equal(folders, names) {
		t.Errorf("passes/ has %v, the suite %v", folders, names)
	}
}

func TestEveryRuleHasItsAnalyzerAndEveryAnalyzerARule(t *testing.T) {
	var speaking []string
	for _, r := range option.Rules {
		speaking = append(speaking, r.Analyzer)
	}
	slices.Sort(speaking)
	speaking = slices.Compact(speaking)
	silent := func(name string) bool { return name == policy }
	if names := slices.DeleteFunc(suiteNames(), silent); !slices.Equal(speaking, names) {
		t.Errorf("the catalogue has rules of %v, the suite has %v", speaking, names)
	}
}

func TestOnlyTheCollectorHasFacts(t *testing.T) {
	for _, a := range closure(analyzer.Suite()) {
		if len(a.FactTypes) > 0 && a.Name != collector {
			t.Errorf("%s has facts: every analyzer that needs it would run on all dependencies", a.Name)
		}
	}
}

func TestEveryRuleRequiresThePolicyDirectly(t *testing.T) {
	for _, a := range analyzer.Suite() {
		requires := slices.ContainsFunc(a.Requires, func(r *analysis.Analyzer) bool { return r.Name == policy })
		if requires == (a.Name == policy) {
			t.Errorf("%s: requires the policy: %t; nogo sets flags one level down", a.Name, requires)
		}
	}
}

// What does not type-check has values that nobody knows: no host runs any other analyzer on
// it.
func TestOnlyReadersOfSyntaxRunDespiteErrors(t *testing.T) {
	for _, a := range closure(analyzer.Suite()) {
		readsSyntax := a.Name == policy || a.Name == "opensslopt" || a.Name == "inspect"
		if a.RunDespiteErrors != readsSyntax {
			t.Errorf("%s: runs on a package that does not type-check: %t", a.Name, a.RunDespiteErrors)
		}
	}
}

func TestEveryRuleSaysWhatItSuppressed(t *testing.T) {
	for _, a := range analyzer.Suite() {
		if says := a.ResultType == lint.ResultType; says == (a.Name == policy) {
			t.Errorf("%s: has the result of lint.Run: %t", a.Name, says)
		}
	}
}

// closure returns analyzers and all that they require.
func closure(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	var all []*analysis.Analyzer
	var add func([]*analysis.Analyzer)
	add = func(list []*analysis.Analyzer) {
		for _, a := range list {
			if !slices.Contains(all, a) {
				all = append(all, a)
				add(a.Requires)
			}
		}
	}
	add(analyzers)
	return all
}
