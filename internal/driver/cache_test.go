package driver

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
)

// counted returns a copy of gossip with a flag, and the packages that it runs on.
func counted() (*analysis.Analyzer, *[]string) {
	ran := new([]string)
	a := *gossip
	a.Flags = *flag.NewFlagSet("gossip", flag.ContinueOnError)
	a.Flags.String("mood", "", "")
	a.Run = func(pass *analysis.Pass) (any, error) {
		*ran = append(*ran, pass.Pkg.Path())
		return runGossip(pass)
	}
	return &a, ran
}

// chain is three packages of which each imports the next.
func chain() map[string]string {
	return map[string]string{
		"a/a.go": "package a\n\nimport \"example.com/m/b\"\n\nfunc A() { b.B() }\n",
		"b/b.go": "package b\n\nimport \"example.com/m/c\"\n\nfunc B() { c.C() }\n",
		"c/c.go": "package c\n\n// tell old\nfunc C() { println(1) }\n",
	}
}

func TestCache(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(t *testing.T, cfg *Config, a *analysis.Analyzer)
		ran    []string // in the second run
		heard  string   // that a reaches in the second run
	}{
		{"nothing has changed", func(*testing.T, *Config, *analysis.Analyzer) {}, nil, "old"},
		{"a package has changed that nobody imports", func(t *testing.T, cfg *Config, _ *analysis.Analyzer) {
			replaceIn(t, cfg.Dir, "a/a.go", "func A()", "func A2()")
		}, []string{"a"}, "old"},
		// What the compiler makes of b stays the same.
		{"an import of an import says something else", func(t *testing.T, cfg *Config, _ *analysis.Analyzer) {
			replaceIn(t, cfg.Dir, "c/c.go", "tell old", "tell new")
		}, []string{"a", "b", "c"}, "new"},
		{"a flag is another", func(_ *testing.T, _ *Config, a *analysis.Analyzer) {
			a.Flags.Set("mood", "bad")
		}, []string{"a", "b", "c"}, "old"},
		{"what findings depend on is another", func(_ *testing.T, cfg *Config, _ *analysis.Analyzer) {
			cfg.Inputs = "go1.27"
		}, []string{"a"}, "old"},
		{"the files are damaged", func(t *testing.T, cfg *Config, _ *analysis.Analyzer) {
			for _, name := range cached(t, cfg.Cache) {
				data, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				data[len(data)-1] ^= 1
				if err := os.WriteFile(name, data, 0o666); err != nil {
					t.Fatal(err)
				}
			}
		}, []string{"a", "b", "c"}, "old"},
		{"the files are cut off", func(t *testing.T, cfg *Config, _ *analysis.Analyzer) {
			for _, name := range cached(t, cfg.Cache) {
				if err := os.Truncate(name, 10); err != nil {
					t.Fatal(err)
				}
			}
		}, []string{"a", "b", "c"}, "old"},
		{"the gate is another", func(_ *testing.T, cfg *Config, _ *analysis.Analyzer) {
			cfg.Gate = Gate{Texts: []string{"func"}} // which concerns only what is reported
		}, []string{"a"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			cfg := Config{Dir: module(t, chain()), Patterns: []string{"./a"}, Cache: filepath.Join(t.TempDir(), "new", "cache")}
			a, ran := counted()
			first := findingsIn(t, cfg, a)
			if want := []string{"a", "b", "c"}; !slices.Equal(short(*ran), want) {
				t.Fatalf("the first run analyzed %v, want %v", short(*ran), want)
			}
			if !slices.Equal(first, []string{"m/a: reach [old]"}) {
				t.Fatalf("the first run found %q", first)
			}
			test.change(t, &cfg, a)
			*ran = nil
			second := findingsIn(t, cfg, a)
			if !slices.Equal(short(*ran), test.ran) {
				t.Errorf("analyzed %v, want %v", short(*ran), test.ran)
			}
			if want := []string{"m/a: reach [" + test.heard + "]"}; !slices.Equal(second, want) {
				t.Errorf("found %q, want %q", second, want)
			}
		})
	}
}

func short(paths []string) []string {
	var out []string
	for _, p := range paths {
		out = append(out, filepath.Base(p))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func findingsIn(t *testing.T, cfg Config, a *analysis.Analyzer) []string {
	t.Helper()
	res, err := Run(context.Background(), cfg, []*analysis.Analyzer{a})
	if err != nil || len(res.Failures) > 0 {
		t.Fatal(err, res.Failures)
	}
	var got []string
	for _, f := range res.Findings {
		got = append(got, strings.ReplaceAll(f.Message, "example.com/", ""))
	}
	return got
}

func replaceIn(t *testing.T, dir, file, old, text string) {
	t.Helper()
	name := filepath.Join(dir, file)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(strings.ReplaceAll(string(data), old, text)), 0o666); err != nil {
		t.Fatal(err)
	}
}

func cached(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "??", "*"))
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	return names
}

// A finding that is kept has all that one has that was just made.
func TestCachedFindingsAreWhole(t *testing.T) {
	cfg := Config{Dir: module(t, chain()), Patterns: []string{"./c"}, Cache: t.TempDir()}
	full := &analysis.Analyzer{Name: "full", Doc: "full"}
	full.Run = func(pass *analysis.Pass) (any, error) {
		name := pass.Files[0].Name
		pass.Report(analysis.Diagnostic{
			Pos: name.Pos(), End: name.End(), Category: "kind", Message: "text", URL: "https://example.com",
			Related:        []analysis.RelatedInformation{{Pos: name.Pos(), Message: "related"}},
			SuggestedFixes: []analysis.SuggestedFix{{Message: "fix", TextEdits: []analysis.TextEdit{{Pos: name.End(), End: name.End(), NewText: []byte(" // x")}}}},
		})
		return nil, nil
	}
	var runs [2][]Finding
	for i := range runs {
		res, err := Run(context.Background(), cfg, []*analysis.Analyzer{full})
		if err != nil || len(res.Findings) != 1 || len(res.Findings[0].Fixes) != 1 {
			t.Fatal(res, err)
		}
		runs[i] = res.Findings
	}
	x, y := runs[0][0], runs[1][0]
	if compareFindings(x, y) != 0 || x.URL != y.URL || x.Category != y.Category || !slices.Equal(x.Related, y.Related) || !slices.Equal(x.Fixes[0].Edits, y.Fixes[0].Edits) {
		t.Errorf("first %+v\nkept  %+v", x, y)
	}
}

// A count is of the files of the package that a package got it from first.
type count struct{ Files int }

func (*count) AFact() {}

// What a package imports that is compiled again for a test has other facts if the package
// itself was asked for as well.
func TestCacheKnowsWhoseFactsAVariantHas(t *testing.T) {
	counter := &analysis.Analyzer{Name: "counter", Doc: "count files", FactTypes: []analysis.Fact{new(count)}}
	counter.Run = func(pass *analysis.Pass) (any, error) {
		c := &count{len(pass.Files)}
		for _, imp := range pass.Pkg.Imports() {
			pass.ImportPackageFact(imp, c)
		}
		pass.ExportPackageFact(c)
		pass.Reportf(pass.Files[0].Pos(), "%s %d", pass.Pkg.Path(), c.Files)
		return nil, nil
	}
	cfg := Config{Dir: module(t, map[string]string{
		"a/a.go":      "package a\n",
		"a/a_test.go": "package a\n",
		"a/x_test.go": "package a_test\n\nimport _ \"example.com/m/b\"\n",
		"b/b.go":      "package b\n\nimport _ \"example.com/m/a\"\n",
	}), Tests: true}
	alone, all := []string{"m/a 2", "m/a_test 2"}, []string{"m/a 2", "m/a_test 1", "m/b 1"}
	for _, cache := range []string{"", t.TempDir()} {
		cfg.Cache = cache
		for _, run := range []struct {
			pattern string
			want    []string
		}{{"./a", alone}, {"./...", all}, {"./a", alone}} {
			cfg.Patterns = []string{run.pattern}
			if got := findingsIn(t, cfg, counter); !slices.Equal(got, run.want) {
				t.Errorf("%s with cache %q: found %q, want %q", run.pattern, cache, got, run.want)
			}
		}
	}
}

// Of a run in which something went wrong nothing is kept that would hide it from the next.
func TestFailuresAreNotCached(t *testing.T) {
	files := chain()
	files["a/a.go"] = "package a\n\nvar x int = \"\"\n"
	cfg := Config{Dir: module(t, files), Patterns: []string{"./a", "./b"}, Cache: t.TempDir()}
	fails := &analysis.Analyzer{Name: "fails", Doc: "fails", Run: func(*analysis.Pass) (any, error) { return nil, errors.New("no") }}
	for i := range 2 {
		res, err := Run(context.Background(), cfg, []*analysis.Analyzer{fails})
		if err != nil || len(res.Failures) != 2 {
			t.Errorf("run %d: failures %v, error %v, want one of a, which does not compile, and one of b", i+1, res.Failures, err)
		}
	}
}

// Edits are made in a package though all is known of it.
func TestFixesWithACache(t *testing.T) {
	cfg := Config{Dir: module(t, chain()), Patterns: []string{"./c"}, Cache: t.TempDir()}
	rename := &analysis.Analyzer{Name: "rename", Doc: "rename"}
	rename.Run = func(pass *analysis.Pass) (any, error) {
		if name := pass.Files[0].Name; len(pass.Files[0].Comments) == 1 {
			pass.Report(analysis.Diagnostic{Pos: name.Pos(), Message: "one comment", SuggestedFixes: []analysis.SuggestedFix{{
				TextEdits: []analysis.TextEdit{{Pos: name.End(), End: name.End(), NewText: []byte(" // another")}},
			}}})
		}
		return nil, nil
	}
	if res, err := Run(context.Background(), cfg, []*analysis.Analyzer{rename}); err != nil || len(res.Findings) != 1 {
		t.Fatal(res, err)
	}
	res, changes, err := RunAndFix(context.Background(), cfg, []*analysis.Analyzer{rename})
	if err != nil || len(changes) != 1 || len(res.Findings) != 0 {
		t.Errorf("changes %v, findings %v, error %v, want one change and no finding", changes, res.Findings, err)
	}
}

func TestCacheForgetsWhatNobodyUses(t *testing.T) {
	cfg := Config{Dir: module(t, chain()), Patterns: []string{"./a"}, Cache: t.TempDir()}
	a, ran := counted()
	findingsIn(t, cfg, a)
	age := func(name string, by time.Duration) {
		if err := os.Chtimes(name, time.Time{}, time.Now().Add(-by)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range cached(t, cfg.Cache) {
		age(name, unused-time.Hour)
	}
	stale := filepath.Join(filepath.Dir(cached(t, cfg.Cache)[0]), "stale")
	if err := os.WriteFile(stale, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	age(stale, unused+time.Hour)
	age(filepath.Join(cfg.Cache, "trimmed"), often+time.Hour)
	*ran = nil
	findingsIn(t, cfg, a)
	if len(*ran) > 0 {
		t.Errorf("analyzed %v, want nothing", *ran)
	}
	if _, err := os.Stat(stale); !errors.Is(err, os.ErrNotExist) {
		t.Error("a file that nobody uses is still there")
	}
	var touched int
	for _, name := range cached(t, cfg.Cache) {
		if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) < time.Hour {
			touched++
		}
	}
	if touched == 0 {
		t.Error("no file was noted as used")
	}
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	a, _ := counted()
	cfg := Config{Dir: module(t, chain()), Patterns: []string{"./a"}, Cache: file}
	if _, err := Run(context.Background(), cfg, []*analysis.Analyzer{a}); err == nil {
		t.Error("no error though the cache is a file")
	}
}
