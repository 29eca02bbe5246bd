package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// command is the package of the command that is measured.
const command = "github.com/tlsvet/tlsvet/cmd/tlsvet"

// analyze runs tlsvet over the corpus in dir and returns what it reports.
func analyze(dir string, labels []*label) ([]finding, error) {
	patterns, err := patterns(dir, labels)
	if err != nil {
		return nil, err
	}
	pkgs, err := list(dir, patterns)
	if err != nil {
		return nil, err
	}
	if err := checkBuilt(pkgs, labels); err != nil {
		return nil, err
	}
	tree, err := tlsvet(dir, patterns)
	if err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	return parseTree(tree, locator{dir: abs, pkgs: pkgs})
}

// patterns returns the packages to analyze: those that deps.go imports, those that
// packages.txt lists because nothing can import them, and those of every labelled file.
func patterns(dir string, labels []*label) ([]string, error) {
	deps, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "deps.go"), nil, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	more, err := os.ReadFile(filepath.Join(dir, "packages.txt"))
	if err != nil {
		return nil, err
	}
	list := strings.Fields(string(more))
	for _, spec := range deps.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		list = append(list, imported)
	}
	for _, l := range labels {
		list = append(list, path.Join(l.Module, path.Dir(l.File)))
	}
	slices.Sort(list)
	return slices.Compact(list), nil
}

// A listed is what go list says of a package.
type listed struct {
	Dir     string
	GoFiles []string
	Module  struct{ Path, Version, Dir string }
}

// list returns the packages in the order of go list, which downloads their modules.
func list(dir string, patterns []string) ([]listed, error) {
	out, err := output(dir, "go", append([]string{"list", "-json=Dir,GoFiles,Module"}, patterns...)...)
	if err != nil {
		return nil, err
	}
	var pkgs []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); err == io.EOF {
			return pkgs, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %v", err)
		}
		pkgs = append(pkgs, p)
	}
}

// checkBuilt fails when a labelled file is not among those that are analyzed, for its
// must labels would count as missed and its mustnot labels as respected.
func checkBuilt(pkgs []listed, labels []*label) error {
	built := make(map[string]bool)
	for _, p := range pkgs {
		for _, name := range p.GoFiles {
			built[p.Module.Path+"@"+p.Module.Version+":"+filepath.Join(p.Dir, name)] = true
		}
	}
	roots := make(map[string]string)
	for _, p := range pkgs {
		roots[p.Module.Path] = p.Module.Dir
	}
	for _, l := range labels {
		file := filepath.Join(roots[l.Module], filepath.FromSlash(l.File))
		if !built[l.Module+"@"+l.Version+":"+file] {
			return fmt.Errorf("%s of %s %s has labels, but go list does not build it", l.File, l.Module, l.Version)
		}
	}
	return nil
}

// tlsvet returns what tlsvet -json prints for the packages. It builds the command first:
// under go run every failure has exit code 1, which here means findings.
func tlsvet(dir string, patterns []string) ([]byte, error) {
	tmp, err := os.MkdirTemp("", "corpus")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	bin := filepath.Join(tmp, "tlsvet.exe")
	build := exec.Command("go", "build", "-o", bin, command)
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build %s: %v\n%s", command, err, out)
	}
	// Not all dependencies of the modules' tests resolve.
	out, err := output(dir, bin, append([]string{"-json", "-tests=false"}, patterns...)...)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.ExitCode() == 1 {
		err = nil
	}
	return out, err
}

// output runs a program in dir, for the platform that the labels were written on, and
// returns its standard output. Its standard error becomes part of the error.
func output(dir, name string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64", "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%s: %w\n%s", filepath.Base(name), err, stderr.Bytes())
	}
	return out, err
}
