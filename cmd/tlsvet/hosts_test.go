package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/analyzer"
)

// Findings that need the facts of other packages are the same, line for line, whoever
// carries the facts: analysistest in memory, this program by names, go vet in files.
func TestEveryHostCarriesFacts(t *testing.T) {
	env := goEnv(t)
	for _, pass := range []string{"tlsverify", "tlsversion"} {
		t.Run(pass, func(t *testing.T) {
			for name, value := range env {
				t.Setenv(name, value)
			}
			src := filepath.Join(env["REPO"], "passes", pass, "testdata", "src")
			dir, all, apps := workspace(t, src)
			t.Setenv("GOWORK", "")
			want := inMemory(t, dir, all)
			sameLines(t, "tlsvet", want, output(t, dir, "tlsvet", all...))
			sameLines(t, "go vet", want, output(t, dir, "go", append([]string{"vet", "-vettool=" + env["TLSVET"]}, all...)...))
			// The packages that these import are not analyzed now but for their facts.
			want = slices.DeleteFunc(want, func(line string) bool { return !strings.Contains(line, "/app/") })
			sameLines(t, "tlsvet", want, output(t, dir, "tlsvet", apps...))
		})
	}
}

// workspace returns a folder with copies of the folders wrap_* of src, each a module of
// its own as its import paths want, with patterns for all their packages and for those
// named app.
func workspace(t *testing.T, src string) (dir string, all, apps []string) {
	t.Helper()
	scenarios, err := filepath.Glob(filepath.Join(src, "wrap_*"))
	if err != nil || len(scenarios) == 0 {
		t.Fatalf("no packages wrap_* in %s: %v", src, err)
	}
	dir = t.TempDir()
	work := "go 1.26\n"
	for _, s := range scenarios {
		name := filepath.Base(s)
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(s)); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name, "go.mod"), "module "+name+"\n\ngo 1.26\n")
		work += "use ./" + name + "\n"
		all = append(all, "./"+name+"/...")
		apps = append(apps, "./"+name+"/app")
	}
	write(t, filepath.Join(dir, "go.work"), work)
	write(t, filepath.Join(dir, "go.mod"), "module example.com/hosts\n\ngo 1.26\n") // analysistest asks for it
	return dir, all, apps
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// inMemory returns what analysistest finds with the suite, as the program prints it.
func inMemory(t *testing.T, dir string, patterns []string) []string {
	t.Helper()
	suite := &analysis.Analyzer{
		Name:     "suite",
		Doc:      "suite: run all analyzers",
		Requires: analyzer.Suite(),
		Run:      func(*analysis.Pass) (any, error) { return nil, nil },
	}
	var lines []string
	for _, result := range analysistest.Run(unchecked{t}, dir, suite, patterns...) {
		for _, act := range result.Action.Deps {
			if act.Err != nil {
				t.Fatal(act.Err)
			}
			for _, d := range act.Diagnostics {
				pos := act.Package.Fset.Position(d.Pos)
				file, err := filepath.Rel(dir, pos.Filename)
				if err != nil {
					t.Fatal(err)
				}
				pos.Filename = file
				lines = append(lines, fmt.Sprintf("%s: %s", pos, d.Message))
			}
		}
	}
	if len(lines) == 0 {
		t.Fatal("nothing is found, so there is nothing to compare")
	}
	return lines
}

// unchecked is a test that want comments do not fail: they are those of one analyzer, and
// its own test holds them against it.
type unchecked struct{ *testing.T }

func (unchecked) Errorf(string, ...any) {}

// output returns the findings that a program prints, which are all its lines but the
// names of packages that go vet puts before them, and the places that it points to after.
func output(t *testing.T, dir, name string, args ...string) []string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if exit, ok := errors.AsType[*exec.ExitError](err); !ok || exit.ExitCode() != exitFindings {
		t.Fatalf("%s: %v, want exit code %d\n%s", name, err, exitFindings, out)
	}
	return slices.DeleteFunc(strings.Split(string(bytes.TrimSpace(out)), "\n"), func(line string) bool {
		return strings.HasPrefix(line, "#") || strings.Contains(line, ": \t")
	})
}

// sameLines fails for each line that only one of the lists has.
func sameLines(t *testing.T, host string, want, got []string) {
	t.Helper()
	for _, line := range want {
		if i := slices.Index(got, line); i >= 0 {
			got = slices.Delete(got, i, i+1)
		} else {
			t.Errorf("%s does not print %s", host, line)
		}
	}
	for _, line := range got {
		t.Errorf("only %s prints %s", host, line)
	}
}
