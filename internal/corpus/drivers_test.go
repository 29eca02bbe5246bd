//go:build vettool

package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/ruletest"
	"github.com/tlsvet/tlsvet/plugin"
)

// hostSettings are what every host is told: none reads go.mod and the environment alike.
var hostSettings = []struct{ name, value string }{{"go", "1.22"}, {"godebug", "tlsrsakex=1,tls10server=1"}}

// flags returns the settings as the command takes them.
func flags() []string {
	var out []string
	for _, s := range hostSettings {
		out = append(out, "-tlsvet."+s.name+"="+s.value)
	}
	return out
}

// What drives the analyzers makes no difference: tlsvet, which loads what matters and runs
// packages at the same time; the checker of x/tools, which analysistest uses too and which
// loads everything; and the analyzers as golangci-lint gets them from the plugin. Nor does
// it make one in which order packages and files come, and two runs print the same bytes.
//
//	go test -tags vettool -timeout 1h -v -run Drivers ./internal/corpus
//
// It loads the syntax of all that the modules depend on, which takes 8 GB of memory.
func TestDriversFindTheSame(t *testing.T) {
	all := corpusPackages(t)
	out := standalone(t, all)
	r := rand.New(rand.NewPCG(1, 2))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	if again := standalone(t, all); !bytes.Equal(out, again) {
		t.Errorf("two runs differ:\n%s", strings.Join(difference(treeLines(t, out), treeLines(t, again)), ""))
	}
	want, _ := splitModule(t, treeLines(t, out))
	t.Logf("%d packages, %d findings", len(all), len(want))

	pkgs := loadAll(t, all)
	for _, s := range hostSettings {
		ruletest.Configure(t, s.name, s.value)
	}
	compare := func(host string, got []string) {
		for _, line := range difference(want, got) {
			t.Errorf("%s: %s", host, strings.TrimSpace(line)) // "-": tlsvet only, "+": the other only
		}
	}
	compare("checker", check(t, analyzer.Suite(), pkgs))
	r.Shuffle(len(pkgs), func(i, j int) { pkgs[i], pkgs[j] = pkgs[j], pkgs[i] })
	packages.Visit(pkgs, nil, func(pkg *packages.Package) {
		r.Shuffle(len(pkg.Syntax), func(i, j int) { pkg.Syntax[i], pkg.Syntax[j] = pkg.Syntax[j], pkg.Syntax[i] })
	})
	compare("checker, with files and packages in another order", check(t, analyzer.Suite(), pkgs))

	var godebug []any
	for setting := range strings.SplitSeq(hostSettings[1].value, ",") {
		godebug = append(godebug, setting)
	}
	values := map[string]any{hostSettings[0].name: hostSettings[0].value, hostSettings[1].name: godebug}
	lint, err := plugin.New(values)
	if err != nil {
		t.Fatal(err)
	}
	suite, err := lint.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	got := check(t, suite, pkgs)
	for i, line := range got {
		got[i] = folded.ReplaceAllString(line, " (")
	}
	slices.Sort(got)
	compare("plugin", got)
}

// splitModule returns the findings without those about lines of go.mod or go.work, which
// only tlsvet by itself can see, and those.
func splitModule(t *testing.T, lines []string) (all, module []string) {
	t.Helper()
	for _, line := range lines {
		file, _, _ := strings.Cut(line, ":")
		if base := filepath.Base(file); base != "go.mod" && base != "go.work" {
			all = append(all, line)
			continue
		}
		t.Logf("only tlsvet by itself can see %s", strings.TrimSpace(line))
		module = append(module, line)
	}
	return all, module
}

// folded is what the plugin makes of related information.
var folded = regexp.MustCompile(`(, see [^ ]+:\d+|; .* at [^ ]+:\d+) \(`)

// standalone returns what tlsvet prints for the packages.
func standalone(t *testing.T, patterns []string) []byte {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "tlsvet.exe")
	if out, err := exec.Command("go", "build", "-o", bin, command).CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	out, err := output(corpusDir, bin, slices.Concat([]string{"-json", "-tests=false"}, flags(), patterns)...)
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != 1) {
		t.Fatal(err)
	}
	return out
}

// loadAll loads the packages and all that they import with syntax.
func loadAll(t *testing.T, patterns []string) []*packages.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule,
		Dir:  corpusDir,
		Env:  append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64", "GOWORK=off"),
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("the packages do not load")
	}
	n := 0
	packages.Visit(pkgs, nil, func(*packages.Package) { n++ })
	t.Logf("%d packages with what they import", n)
	return pkgs
}

// check returns the findings of the analyzers as sorted lines.
func check(t *testing.T, analyzers []*analysis.Analyzer, pkgs []*packages.Package) []string {
	t.Helper()
	graph, err := checker.Analyze(analyzers, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %s: %v", act.Package.PkgPath, act.Analyzer.Name, act.Err)
		}
		for _, d := range act.Diagnostics {
			lines = append(lines, fmt.Sprintf("%s: %s\n", act.Package.Fset.Position(d.Pos), d.Message))
		}
	}
	slices.Sort(lines)
	return lines
}
