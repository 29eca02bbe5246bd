//go:build closure

package main

import (
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// No analyzer panics or fails on any package of the standard library, of k8s.io/apiserver
// and of the modules of testdata/corpus, nor on one that these import: each is analyzed by
// all, whether it has to do with TLS or not.
//
//	go test -tags closure -timeout 1h -v -run Closure ./internal/corpus
func TestTheClosureIsAnalyzedWithoutFault(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	platform(t)
	seen := make(map[string]bool) // import paths
	t.Run("std", func(t *testing.T) { faultless(t, "", []string{"std"}, seen) })
	t.Run("apiserver", func(t *testing.T) { faultless(t, fetch(t, "k8s.io/apiserver@v0.37.2"), []string{"./..."}, seen) })
	t.Run("corpus", func(t *testing.T) {
		all := corpusPackages(t)
		faultless(t, corpusDir, all, seen)
	})
	t.Logf("%d packages in all", len(seen))
	if len(seen) < 2000 {
		t.Errorf("%d packages are too few to prove anything", len(seen))
	}
}

// faultless analyzes what the patterns match and all that it imports, and adds the import
// paths to seen.
func faultless(t *testing.T, dir string, patterns []string, seen map[string]bool) {
	t.Helper()
	var mu sync.Mutex
	n := 0
	witness := &analysis.Analyzer{
		Name: "witness",
		Doc:  "notes which packages are analyzed",
		Run: func(pass *analysis.Pass) (any, error) {
			mu.Lock()
			defer mu.Unlock()
			n++
			seen[pass.Pkg.Path()] = true
			return nil, nil
		},
	}
	cfg := driver.Config{Dir: dir, Patterns: withImports(t, dir, patterns)}
	res, err := driver.Run(t.Context(), cfg, append(analyzer.Suite(), witness))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range res.Failures {
		t.Errorf("%s: %s %s", f.Package, f.Analyzer, f.Message)
	}
	t.Logf("%d packages, %d findings", n, len(res.Findings))
}
