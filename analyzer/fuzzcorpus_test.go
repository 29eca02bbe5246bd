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

// maxText is how many bytes of source a package may have. The fuzzer gives an input 10
// seconds, in which coverage is measured too and other programs may want the processor.
// net/http, with 0.9 MB, takes one second by itself. Above are the server of NATS, which
// takes 20 for its 4 MB, go-redis and sarama.
const maxText = 1 << 20

// FuzzCorpus is FuzzMutation with the packages of real modules that import crypto/tls,
// except the largest three.
//
//	go test -tags corpus ./analyzer -run NONE -fuzz FuzzCorpus -fuzztime 1h
func FuzzCorpus(f *testing.F) {
	f.Setenv("CGO_ENABLED", "0")
	pkgs, err := fuzzed()
	if err != nil {
		f.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p listed) bool {
		return !slices.Contains(p.Imports, "crypto/tls") || size(f, p) > maxText
	})
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

// size returns how many bytes of source the package has.
func size(f *testing.F, pkg listed) (n int64) {
	for _, name := range pkg.GoFiles {
		info, err := os.Stat(filepath.Join(pkg.Dir, name))
		if err != nil {
			f.Fatal(err)
		}
		n += info.Size()
	}
	return n
}
