//go:build vettool

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The go command hands facts from one process to the next, the program itself keeps them
// in memory. On real modules both have to find the same, test files included:
//
//	go test -tags vettool -timeout 1h -run GoVet ./internal/corpus
//
// It compiles what the modules depend on and takes about a quarter of an hour, and 5 GB of
// memory for the tests of nats-server alone.
func TestGoVetFindsTheSame(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "tlsvet.exe")
	if out, err := exec.Command("go", "build", "-o", bin, command).CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	t.Run("clients", func(t *testing.T) {
		compareHosts(t, bin, filepath.Join("..", "..", "testdata", "clients"), []string{"./..."})
	})
	labels, err := readLabels(filepath.Join(corpusDir, "labels.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := patterns(corpusDir, labels)
	if err != nil {
		t.Fatal(err)
	}
	for module := range strings.Lines(read(t, filepath.Join(corpusDir, "modules.txt"))) {
		path := strings.Fields(module)[0]
		t.Run(path, func(t *testing.T) {
			var own []string
			for _, p := range all {
				if p == path || strings.HasPrefix(p, path+"/") {
					own = append(own, p)
				}
			}
			own = slices.DeleteFunc(own, func(p string) bool { return !testsResolve(t, corpusDir, p) })
			if len(own) == 0 {
				t.Skip("go vet needs the tests of its packages, which do not resolve")
			}
			compareHosts(t, bin, corpusDir, own)
		})
	}
}

// compareHosts fails for each finding that only one of both makes.
func compareHosts(t *testing.T, bin, dir string, patterns []string) {
	t.Helper()
	standalone, err := output(dir, bin, slices.Concat([]string{"-json"}, flags(), patterns)...)
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != 1) {
		t.Fatal(err)
	}
	vet, err := output(dir, "go", slices.Concat([]string{"vet", "-vettool=" + bin, "-json"}, flags(), patterns)...)
	if err != nil {
		t.Fatal(err)
	}
	want, got := treeLines(t, standalone), treeLines(t, vet)
	t.Logf("%d packages, %d findings", len(patterns), len(want))
	for _, line := range difference(want, got) {
		t.Errorf("%s", strings.TrimSpace(line)) // "-": standalone only, "+": go vet only
	}
}

// treeLines returns the findings of trees of package, analyzer and diagnostics, of which
// go vet prints one for each package, as sorted lines.
func treeLines(t *testing.T, data []byte) []string {
	t.Helper()
	var lines []string
	for dec := json.NewDecoder(bytes.NewReader(data)); ; {
		var tree map[string]map[string][]diagnostic // an error of an analyzer does not fit
		err := dec.Decode(&tree)
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("%v in %s", err, data)
		}
		for _, analyzers := range tree {
			for _, diags := range analyzers {
				for _, d := range diags {
					lines = append(lines, fmt.Sprintf("%s: %s\n", d.Posn, d.Message))
				}
			}
		}
	}
	slices.Sort(lines)
	return lines
}

// testsResolve reports whether the go command finds all that the tests of a package
// import, without which it vets nothing of the package.
func testsResolve(t *testing.T, dir, pkg string) bool {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-test", "-f", "{{with .Error}}{{.}}{{end}}{{range .DepsErrors}}{{.}}{{end}}", pkg)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64", "GOWORK=off")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if text := strings.TrimSpace(string(out)); text != "" {
		first, _, _ := strings.Cut(text, "\n")
		t.Logf("left out %s: %s", pkg, first)
		return false
	}
	return true
}
