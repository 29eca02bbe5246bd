package baseline

import (
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// A module is files by name. FOUND marks a finding of rule r.
type module map[string]string

const mark = "FOUND"

// findings writes the files to dir and returns what is marked in them.
func (m module) findings(t *testing.T, dir string) []driver.Finding {
	t.Helper()
	var out []driver.Finding
	for name, text := range m {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(text, "\n") {
			for column := range len(line) {
				if strings.HasPrefix(line[column:], mark) {
					pos := token.Position{Filename: file, Line: i + 1, Column: column + 1}
					end := pos
					end.Column += len(mark)
					out = append(out, driver.Finding{Category: "r", Package: filepath.ToSlash(filepath.Dir(name)), Pos: pos, End: end, Message: line})
				}
			}
		}
	}
	return out
}

func TestWhatIsNewAndWhatIsGone(t *testing.T) {
	const one = "package p\n\nfunc f() {\n\tuse(FOUND)\n}\n"
	tests := []struct {
		name        string
		before, now module
		fresh, gone int
	}{
		{"nothing changed", module{"a/a.go": one}, module{"a/a.go": one}, 0, 0},
		{"lines before it", module{"a/a.go": one}, module{"a/a.go": "// Package p.\n" + one}, 0, 0},
		{"another layout and a comment", module{"a/a.go": one}, module{"a/a.go": "package p\nfunc f() {\n  use( FOUND ) // why\n}"}, 0, 0},
		{"the file is renamed", module{"a/a.go": one}, module{"a/b.go": one}, 0, 0},
		{"the package is renamed", module{"a/a.go": one}, module{"b/a.go": one}, 0, 0},
		{"package and file are renamed", module{"a/a.go": one}, module{"b/b.go": one}, 0, 0},
		{"the function is renamed", module{"a/a.go": one}, module{"a/a.go": strings.Replace(one, "f()", "g()", 1)}, 0, 0},
		{"something else on the line changed", module{"a/a.go": one}, module{"a/a.go": strings.Replace(one, "use(", "use(1, ", 1)}, 0, 0},
		{"a file that does not parse", module{"a/a.go": "not go FOUND"}, module{"a/a.go": "\nnot go FOUND"}, 0, 0},

		{"it is gone", module{"a/a.go": one}, module{"a/a.go": "package p"}, 0, 1},
		{"it is there twice", module{"a/a.go": one}, module{"a/a.go": strings.Replace(one, "use(FOUND)", "use(FOUND)\n\tuse(FOUND)", 1)}, 1, 0},
		{"it is there twice on a line", module{"a/a.go": one}, module{"a/a.go": strings.Replace(one, "use(FOUND)", "use(FOUND, FOUND)", 1)}, 1, 0},
		{"one more in another package", module{"a/a.go": one}, module{"a/a.go": one, "b/b.go": one}, 1, 0},
		{"function and package are renamed", module{"a/a.go": one}, module{"b/a.go": strings.Replace(one, "f()", "g()", 1)}, 1, 1},
		{"function and line changed", module{"a/a.go": one}, module{"a/a.go": "package p\n\nfunc g() {\n\tcall(FOUND)\n}\n"}, 1, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "baseline.json")
			if err := Write(file, test.before.findings(t, filepath.Join(dir, "m"))); err != nil {
				t.Fatal(err)
			}
			if err := os.RemoveAll(filepath.Join(dir, "m")); err != nil {
				t.Fatal(err)
			}
			b, err := Read(file)
			if err != nil {
				t.Fatal(err)
			}
			fresh, gone := b.Compare(test.now.findings(t, filepath.Join(dir, "m")))
			if len(fresh) != test.fresh || len(gone) != test.gone {
				t.Errorf("%d new and %d gone, want %d and %d", len(fresh), len(gone), test.fresh, test.gone)
			}
		})
	}
}

// Of two in one function it is the new one that is reported: the old one is paired first.
func TestTheSurestPairIsMadeFirst(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "baseline.json")
	before := module{"a/a.go": "package p\n\nfunc f() {\n\told(FOUND)\n}\n"}
	if err := Write(file, before.findings(t, dir)); err != nil {
		t.Fatal(err)
	}
	b, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	now := module{"a/a.go": "package p\n\nfunc f() {\n\tadded(FOUND)\n\told(FOUND)\n}\n"}
	fresh, _ := b.Compare(now.findings(t, dir))
	if len(fresh) != 1 || !strings.Contains(fresh[0].Message, "added") {
		t.Errorf("new are %v", fresh)
	}
}

// The file is for review: its order does not depend on that of the findings.
func TestABaselineIsSorted(t *testing.T) {
	dir := t.TempDir()
	m := module{"b/b.go": "package b\n\nvar x = FOUND\n", "a/a.go": "package a\n\nvar x = FOUND\n"}
	findings := m.findings(t, dir)
	var texts []string
	for range 2 {
		file := filepath.Join(dir, "baseline.json")
		if err := Write(file, findings); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
		slices.Reverse(findings)
	}
	if texts[0] != texts[1] {
		t.Errorf("%s\nthen\n%s", texts[0], texts[1])
	}
}
