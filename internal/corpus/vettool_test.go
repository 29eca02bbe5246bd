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
	t.Run("go.mod", func(t *testing.T) {
		module := compareHosts(t, bin, oldModule(t), []string{"./..."})
		if len(module) != 2 || !strings.Contains(module[0], "go 1.21") || !strings.Contains(module[1], "tls10server=1") {
			t.Errorf("the findings about go.mod are %q", module)
		}
	})
	t.Run("clients", func(t *testing.T) {
		compareHosts(t, bin, filepath.Join("..", "..", "testdata", "clients"), []string{"./..."})
	})
	t.Run("apiserver", func(t *testing.T) {
		dir := fetch(t, "k8s.io/apiserver@v0.37.2")
		compareHosts(t, bin, dir, resolving(t, dir, "./..."))
	})
	all := corpusPackages(t)
	for module := range strings.Lines(read(t, filepath.Join(corpusDir, "modules.txt"))) {
		path := strings.Fields(module)[0]
		t.Run(path, func(t *testing.T) {
			var own []string
			for _, p := range all {
				if p == path || strings.HasPrefix(p, path+"/") {
					own = append(own, p)
				}
			}
			if own = resolving(t, corpusDir, own...); len(own) == 0 {
				t.Skip("go vet needs the tests of its packages, which do not resolve")
			}
			compareHosts(t, bin, corpusDir, own)
		})
	}
}

// oldModule returns a folder with a module whose go.mod has two findings, and its program one.
func oldModule(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":  "module example.com/m\n\ngo 1.21\n\ngodebug tls10server=1\n",
		"main.go": "package main\n\nimport \"crypto/tls\"\n\nfunc main() { tls.Dial(\"tcp\", \"\", &tls.Config{InsecureSkipVerify: true}) }\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// compareHosts fails for each finding that only one of both makes, and returns those about
// go.mod or go.work, which only tlsvet can make.
func compareHosts(t *testing.T, bin, dir string, patterns []string) []string {
	t.Helper()
	standalone, err := output(dir, bin, slices.Concat([]string{"-json"}, flags(), patterns)...)
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != 1) {
		t.Fatal(err)
	}
	vet, err := output(dir, "go", slices.Concat([]string{"vet", "-vettool=" + bin, "-json"}, flags(), patterns)...)
	if err != nil {
		t.Fatal(err)
	}
	want, module := splitModule(t, treeLines(t, standalone))
	got := treeLines(t, vet)
	t.Logf("%d packages, %d findings", len(patterns), len(want))
	for _, line := range difference(want, got) {
		t.Errorf("%s", strings.TrimSpace(line)) // "-": standalone only, "+": go vet only
	}
	return module
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

// resolving returns those of the packages of which the go command finds all that they and
// their tests import, without which it vets nothing of a package.
func resolving(t *testing.T, dir string, patterns ...string) []string {
	t.Helper()
	const format = "{{with .ForTest}}{{.}}{{else}}{{.ImportPath}}{{end}}{{with .Error}}\t{{printf \"%q\" .Err}}{{end}}{{range .DepsErrors}}\t{{printf \"%q\" .Err}}{{end}}"
	cmd := exec.Command("go", append([]string{"list", "-e", "-test", "-f", format}, patterns...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64", "GOWORK=off")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	failed := make(map[string]bool)
	var all []string
	for line := range strings.Lines(string(out)) {
		path, failure, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if path = strings.TrimSuffix(path, ".test"); ok && !failed[path] {
			t.Logf("left out %s: %s", path, failure)
			failed[path] = true
		}
		all = append(all, path)
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(path string) bool { return failed[path] })
}
