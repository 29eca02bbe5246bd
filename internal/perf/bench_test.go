package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tlsvet/tlsvet/analyzer"
)

// BenchmarkEditor measures what the suite adds to the type-checking of one package, as an
// editor has it: in process, all else being there. It reports the median over the packages
// that import crypto/tls and over those that do not reach it, of the programs in
// testdata/clients and all that they use.
//
//	go test -run ^$ -bench Editor ./internal/perf
func BenchmarkEditor(b *testing.B) {
	dir := filepath.Join("..", "..", "testdata", "clients")
	importing, others := split(b, dir)
	b.Run("ImportsTLS", func(b *testing.B) { reportMedian(b, load(b, dir, importing...)) })
	b.Run("DoesNotReachTLS", func(b *testing.B) { reportMedian(b, load(b, dir, others...)) })
}

// split returns, of the packages in dir and what they import, those that import crypto/tls
// and those that do not, nor does what they import.
func split(b *testing.B, dir string) (importing, others []string) {
	b.Helper()
	cfg := &packages.Config{Mode: packages.NeedName | packages.NeedImports | packages.NeedDeps | packages.NeedModule, Dir: dir}
	roots, err := packages.Load(cfg, "./...")
	if err != nil {
		b.Fatal(err)
	}
	reaches := make(map[*packages.Package]bool)
	packages.Visit(roots, nil, func(p *packages.Package) {
		for _, imp := range p.Imports {
			reaches[p] = reaches[p] || reaches[imp]
		}
		reaches[p] = reaches[p] || p.PkgPath == "crypto/tls"
		switch {
		case p.Module == nil:
		case p.Imports["crypto/tls"] != nil:
			importing = append(importing, p.PkgPath)
		case !reaches[p]:
			others = append(others, p.PkgPath)
		}
	})
	if len(importing) < 20 || len(others) < 20 {
		b.Fatalf("%d packages that import crypto/tls, %d that do not reach it", len(importing), len(others))
	}
	return importing, others
}

func reportMedian(b *testing.B, pkgs []*packages.Package) {
	times := make([][]time.Duration, len(pkgs))
	for b.Loop() {
		for i, pkg := range pkgs {
			start := time.Now()
			analyze(b, pkg)
			times[i] = append(times[i], time.Since(start))
		}
	}
	var medians []time.Duration
	for _, t := range times {
		slices.Sort(t)
		medians = append(medians, t[len(t)/2])
	}
	slices.Sort(medians)
	b.ReportMetric(float64(medians[len(medians)/2].Microseconds())/1000, "ms/package")
	b.ReportMetric(float64(len(pkgs)), "packages")
}

// kinds is code that can be generated in any size.
var kinds = []struct {
	name  string
	files func(n int) map[string]string
}{
	{"functions", functions},
	{"configs", configs},
	{"wrappers", wrappers},
	{"droppers", droppers},
	{"packages", manyPackages},
}

// BenchmarkGrowth shows how time and memory grow with generated code: per unit of it, both
// should stay what they are.
//
//	go test -run ^$ -bench Growth -benchtime 1x ./internal/perf
func BenchmarkGrowth(b *testing.B) {
	for _, kind := range kinds {
		for _, n := range []int{10, 100, 1000} {
			b.Run(fmt.Sprintf("%s-%d", kind.name, n), func(b *testing.B) {
				pkgs := load(b, write(b, kind.files(n)), "./...")
				b.ReportAllocs()
				for b.Loop() {
					for _, pkg := range pkgs {
						analyze(b, pkg)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/unit")
			})
		}
	}
}

// What is allocated does not depend on what else the machine does, as time would.
func TestMemoryGrowsWithTheCode(t *testing.T) {
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			few, many := allocated(t, kind.files(40)), allocated(t, kind.files(400))
			if many > 11*few {
				t.Errorf("%d bytes for 400, %d for 40", many, few)
			}
		})
	}
}

// allocated returns how many bytes the analysis of the packages in files allocates.
func allocated(t *testing.T, files map[string]string) uint64 {
	pkgs := load(t, write(t, files), "./...")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, pkg := range pkgs {
		analyze(t, pkg)
	}
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// functions are n functions that have nothing to do with TLS beside one that has.
func functions(n int) map[string]string {
	return map[string]string{"p.go": "package p\n\nimport \"crypto/tls\"\n\nvar C = &tls.Config{MinVersion: tls.VersionTLS10}\n\n" +
		repeat(n, "func f$i(x int) int {\n\tif x > $i {\n\t\treturn x\n\t}\n\treturn f0(x + 1)\n}\n\n")}
}

// configs are n functions that each make a config.
func configs(n int) map[string]string {
	return map[string]string{"p.go": "package p\n\nimport \"crypto/tls\"\n\n" +
		repeat(n, "func F$i(insecure bool) *tls.Config {\n\tc := &tls.Config{}\n\tif insecure {\n\t\tc.InsecureSkipVerify = true\n\t}\n\tc.MinVersion = tls.VersionTLS10\n\treturn c\n}\n\n")}
}

// wrappers are n functions of which each calls the one before.
func wrappers(n int) map[string]string {
	return map[string]string{"p.go": "package p\n\nimport \"crypto/tls\"\n\nfunc W0(v uint16) *tls.Config { return &tls.Config{MinVersion: v} }\n\n" +
		repeat(n, "func W$j(v uint16) *tls.Config { return W$i(v) }\n\n")}
}

// droppers is a chain of n functions of which each makes structs that nobody sees when it
// returns.
func droppers(n int) map[string]string {
	return map[string]string{"p.go": "package p\n\nimport \"crypto/tls\"\n\ntype node struct {\n\tnext *node\n\tn int\n\tc *tls.Config\n}\n\n" +
		"func D0(c *tls.Config, k int) int { return k }\n\n" +
		repeat(n, "func D$j(c *tls.Config, k int) int {\n\tx := &node{n: k}\n\tx.next = &node{n: $i}\n\tx.next.next = &node{n: k}\n\treturn D$i(c, x.next.next.n)\n}\n\n")}
}

// manyPackages are n packages that each make a config.
func manyPackages(n int) map[string]string {
	files := make(map[string]string)
	for i := range n {
		files[fmt.Sprintf("p%d/p.go", i)] = "package p\n\nimport \"crypto/tls\"\n\nvar C = &tls.Config{MinVersion: tls.VersionTLS10}\n"
	}
	return files
}

// repeat writes text n times, with its number for $i and the next one for $j.
func repeat(n int, text string) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(strings.NewReplacer("$i", strconv.Itoa(i), "$j", strconv.Itoa(i+1)).Replace(text))
	}
	return s.String()
}

func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	files["go.mod"] = "module example.com/m\n\ngo 1.26\n"
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// load returns packages that are type-checked, with imports from export data.
func load(t testing.TB, dir string, patterns ...string) []*packages.Package {
	t.Helper()
	cfg := &packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir, Env: append(os.Environ(), "GOWORK=off")}
	pkgs, err := packages.Load(cfg, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p *packages.Package) bool { return p.IllTyped || len(p.Syntax) == 0 })
	if len(pkgs) == 0 {
		t.Fatal("no packages")
	}
	return pkgs
}

// analyze applies the suite to one package, as if the facts of its imports were none.
func analyze(t testing.TB, pkg *packages.Package) {
	alone := *pkg
	alone.Imports = nil
	if _, err := checker.Analyze(analyzer.Suite(), []*packages.Package{&alone}, &checker.Options{Sequential: true}); err != nil {
		t.Fatal(err)
	}
}
