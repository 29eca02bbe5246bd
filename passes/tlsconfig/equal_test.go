package tlsconfig_test

import (
	"fmt"
	"go/token"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// findings reports what every rule says of configs from the trimmed form of a package
// and not of those from the full one, and the other way round.
var findings = &analysis.Analyzer{
	Name:     "findings",
	Doc:      "compare the findings of both forms",
	Requires: required(),
	Run: func(pass *analysis.Pass) (any, error) {
		return nil, compare(pass, func(trim bool) ([]string, error) {
			var lines []string
			configs := tlsconfig.Collect(pass, trim)
			for _, a := range rules() {
				found, err := findingsOf(pass, a, configs)
				if err != nil {
					return nil, err
				}
				lines = append(lines, found...)
			}
			return lines, nil
		})
	},
}

// models does the same for the printed configs, of which there are more in the full
// form of a large package: those of functions too far from any use of a config.
var models = &analysis.Analyzer{
	Name: "models",
	Doc:  "compare the configs of both forms",
	Run: func(pass *analysis.Pass) (any, error) {
		return nil, compare(pass, func(trim bool) ([]string, error) {
			var lines []string
			for _, cfg := range tlsconfig.Collect(pass, trim).Configs {
				lines = append(lines, fmt.Sprint(pass.Fset.Position(cfg.Origin.From), ": ", tlsconfig.PrintConfig(cfg)))
			}
			return lines, nil
		})
	},
}

// rules returns the analyzers that read configs.
func rules() []*analysis.Analyzer {
	return slices.DeleteFunc(analyzer.Suite(), func(a *analysis.Analyzer) bool {
		return !slices.Contains(a.Requires, tlsconfig.Analyzer)
	})
}

// required returns what any of the rules requires besides configs, once.
func required() []*analysis.Analyzer {
	all := map[*analysis.Analyzer]bool{}
	for _, a := range rules() {
		for _, r := range a.Requires {
			all[r] = true
		}
	}
	delete(all, tlsconfig.Analyzer)
	return slices.Collect(maps.Keys(all))
}

// compare reports a difference between the lines of both forms.
func compare(pass *analysis.Pass, lines func(trim bool) ([]string, error)) error {
	trimmed, err := lines(true)
	if err != nil {
		return err
	}
	full, err := lines(false)
	if err != nil {
		return err
	}
	slices.Sort(trimmed)
	slices.Sort(full)
	if !slices.Equal(trimmed, full) {
		pass.Reportf(token.NoPos, "trimmed:\n%s\nfull:\n%s", strings.Join(trimmed, "\n"), strings.Join(full, "\n"))
	}
	return nil
}

// findingsOf runs rule a on configs in place of those that its host would collect.
func findingsOf(pass *analysis.Pass, a *analysis.Analyzer, configs *tlsconfig.Result) ([]string, error) {
	var lines []string
	p := *pass
	p.Analyzer = a
	p.ResultOf = maps.Clone(pass.ResultOf)
	p.ResultOf[tlsconfig.Analyzer] = configs
	p.Report = func(d analysis.Diagnostic) {
		lines = append(lines, fmt.Sprint(pass.Fset.Position(d.Pos), ": ", d.Message, len(d.SuggestedFixes)))
	}
	_, err := a.Run(&p)
	return lines, err
}

func TestTrimmedFormFindsWhatTheFullOneDoes(t *testing.T) {
	run(t, findings, loadGOPATH(t, "./...", "crypto/tls", "net/http", "net/http/httptest", "net/smtp"))
}

func TestTrimmedFormOfSmallPackagesHasTheSameConfigs(t *testing.T) {
	run(t, models, loadGOPATH(t, "./..."))
}

// loadGOPATH loads packages of testdata/src and of the standard library.
func loadGOPATH(t *testing.T, patterns ...string) []*packages.Package {
	t.Helper()
	env := append(os.Environ(), "GO111MODULE=off", "GOWORK=off", "GOPATH="+analysistest.TestData())
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Env: env, Dir: "testdata/src"}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("packages do not compile")
	}
	return pkgs
}

// run runs a on pkgs and fails with what it reports.
func run(t *testing.T, a *analysis.Analyzer, pkgs []*packages.Package) {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %v", act, act.Err)
		}
		for _, d := range act.Diagnostics {
			t.Errorf("%s: %s", act.Package.PkgPath, d.Message)
		}
	}
}
