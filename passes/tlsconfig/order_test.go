package tlsconfig

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// Messages name the first of the configs that say the same, so their order is part of what
// a user sees. Twenty runs are enough to see an order that is one of a map's.
func TestConfigsComeInOneOrder(t *testing.T) {
	gopath, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax,
		Dir:  filepath.Join(gopath, "src", "order"),
		Env:  append(os.Environ(), "GO111MODULE=off", "GOWORK=off", "GOPATH="+gopath),
	}, ".")
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("package order does not load: %v", err)
	}
	first := configs(t, pkgs)
	if n := strings.Count(first, "\n"); n < 4 {
		t.Fatalf("%d configs, which is too few to compare:\n%s", n, first)
	}
	for range 20 {
		if again := configs(t, pkgs); again != first {
			t.Fatalf("configs of one run:\n%sand of another:\n%s", first, again)
		}
	}
}

// configs returns a line for each config of the only package of pkgs, in the order of the result.
func configs(t *testing.T, pkgs []*packages.Package) string {
	t.Helper()
	var text strings.Builder
	teller := &analysis.Analyzer{
		Name:     "teller",
		Doc:      "write down the configs",
		Requires: []*analysis.Analyzer{Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			for _, cfg := range pass.ResultOf[Analyzer].(*Result).Configs {
				text.WriteString(pass.Fset.Position(cfg.Origin.From).String() + " " + printConfig(cfg) + "\n")
			}
			return nil, nil
		},
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{teller}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
	}
	return text.String()
}
