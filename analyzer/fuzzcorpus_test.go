//go:build corpus

package analyzer_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func init() {
	patience = 5 * time.Minute // some packages are large
	fuzzed = func() ([]listed, error) { return list(filepath.Join("..", "testdata", "corpus"), "-deps", ".") }
}

// FuzzCorpus is FuzzMutation with the packages of real modules that import crypto/tls.
//
//	go test -tags corpus ./analyzer -run NONE -fuzz FuzzCorpus -fuzztime 1h
func FuzzCorpus(f *testing.F) {
	f.Setenv("CGO_ENABLED", "0")
	pkgs, err := fuzzed()
	if err != nil {
		f.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p listed) bool { return !slices.Contains(p.Imports, "crypto/tls") })
	for i := range pkgs {
		f.Add(uint16(i), uint64(i))
	}
	f.Fuzz(func(t *testing.T, i uint16, seed uint64) {
		pkg := pkgs[int(i)%len(pkgs)]
		var texts []string
		for _, name := range pkg.GoFiles {
			text, err := os.ReadFile(filepath.Join(pkg.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(text))
		}
		first := int(seed % uint64(len(texts)))
		texts[0], texts[first] = texts[first], texts[0]
		mutations(t, pkg.ImportPath, texts, seed)
	})
}
