package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/option"
)

var corpusDir = filepath.Join("..", "..", "testdata", "corpus")

// write puts text into a new file and returns its name.
func write(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestLabelsFitThePins(t *testing.T) {
	labels, err := readLabels(filepath.Join(corpusDir, "labels.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	gomod := read(t, filepath.Join(corpusDir, "go.mod"))
	modules := read(t, filepath.Join(corpusDir, "modules.txt"))
	needs := []string{"literal", "assignment", "intraproc-flow", "interproc-flow", "cross-package", "go-version", "role", "callback-body"}
	for _, l := range labels {
		pin := l.Module + " " + l.Version + "\n"
		if !strings.Contains(gomod, "\t"+pin) || !strings.Contains(modules, pin) {
			t.Errorf("%s:%d: go.mod or modules.txt has no %s", l.File, l.Line, pin)
		}
		if !slices.Contains(needs, l.Needs) {
			t.Errorf("%s:%d needs %q, which the README does not explain", l.File, l.Line, l.Needs)
		}
		if l.Category == anyRule && l.Verdict != mustNot {
			t.Errorf("%s:%d: any is for mustnot labels", l.File, l.Line)
		}
	}
	if len(labels) == 0 {
		t.Error("no labels")
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

func TestPatterns(t *testing.T) {
	labels := []*label{
		{Module: "github.com/nsqio/nsq", File: "internal/http_api/http_server.go"},
		{Module: "github.com/rakyll/hey", File: "root.go"},
	}
	got, err := patterns(corpusDir, labels)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"github.com/IBM/sarama",                       // imported by deps.go
		"github.com/eclipse/paho.mqtt.golang/cmd/ssl", // in packages.txt
		"github.com/nsqio/nsq/internal/http_api",      // only labelled
		"github.com/rakyll/hey",                       // labelled at the module's root
	} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not analyzed", want)
		}
	}
	if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
		t.Errorf("not sorted or not unique: %v", got)
	}
}

func TestReadLabelsRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a line that is no JSON", "{}x", ":1: "},
		{"a verdict of its own", `{"file": "a.go", "line": 3, "verdict": "should"}`, `a.go:3: unknown verdict "should"`},
		{"a place without a line", `{"file": "a.go", "line": 3, "verdict": "must", "alt_at": ["b.go"]}`, `no line number in "b.go"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := readLabels(write(t, test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}

func TestFindingsSurviveAFile(t *testing.T) {
	want := []finding{{"m", "a.go", 3, "x", "a < b && \"c\""}, {"m", "b.go", 4, "y", ""}}
	file := write(t, "")
	if err := writeFindings(file, want); err != nil {
		t.Fatal(err)
	}
	got, err := readFindings(file)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}

func TestSelection(t *testing.T) {
	labels := []*label{{Category: "later", Needs: "literal"}, {Category: anyRule, Needs: "role"}}
	tests := []struct {
		name  string
		s     settings
		l     label
		count bool
	}{
		{"a rule of the catalogue counts", settings{}, label{Category: string(option.SkipVerify), Needs: "role"}, true},
		{"a rule that does not exist yet does not", settings{}, label{Category: "later", Needs: "role"}, false},
		{"unless it is named", settings{rules: "later"}, label{Category: "later", Needs: "role"}, true},
		{"a rule that is not named does not count", settings{rules: "later"}, label{Category: string(option.SkipVerify), Needs: "role"}, false},
		{"any counts for every rule", settings{rules: "later"}, label{Category: anyRule, Needs: "role"}, true},
		{"a need that is not named does not count", settings{needs: "literal"}, label{Category: anyRule, Needs: "role"}, false},
		{"spaces after commas mean nothing", settings{needs: "literal, role"}, label{Category: anyRule, Needs: "role"}, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			sel, err := newSelection(test.s, labels)
			if err != nil {
				t.Fatal(err)
			}
			if got := sel.has(&test.l); got != test.count {
				t.Errorf("counts: %t, want %t", got, test.count)
			}
		})
	}
}

func TestRunExitCodes(t *testing.T) {
	labels := `{"module": "m", "file": "a.go", "line": 3, "category": "skip-verify", "verdict": "must", "needs": "literal"}`
	dir := filepath.Dir(write(t, ""))
	if err := os.WriteFile(filepath.Join(dir, "labels.jsonl"), []byte(labels), 0o666); err != nil {
		t.Fatal(err)
	}
	hit := write(t, `{"module": "m", "file": "a.go", "line": 4, "category": "skip-verify"}`)
	none := write(t, "")
	tests := []struct {
		name   string
		args   []string
		code   int
		stderr string
	}{
		{"all found", []string{"-findings", hit}, 0, ""},
		{"one missed", []string{"-findings", none}, 1, ""},
		{"the missed one is not selected", []string{"-findings", none, "-rules", "version-floor"}, 0, ""},
		{"no such rule", []string{"-findings", hit, "-rules", "nothing"}, 2, `no rule or label is called "nothing"`},
		{"no such need", []string{"-findings", hit, "-needs", "luck"}, 2, `no label needs "luck"; there are: literal`},
		{"no such file", []string{"-findings", none + "s"}, 2, "files"},
		{"findings of a file are never accepted", []string{"-findings", hit, "-update"}, 2, "-update needs a run"},
		{"an argument", []string{"./..."}, 2, `unexpected argument "./..."`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(test.args, dir, &stdout, &stderr); code != test.code {
				t.Errorf("exit code %d, want %d\n%s%s", code, test.code, stdout.String(), stderr.String())
			}
			if !strings.Contains(stderr.String(), test.stderr) || (test.stderr == "") != (stderr.Len() == 0) {
				t.Errorf("stderr %q, want %q in it", stderr.String(), test.stderr)
			}
		})
	}
}

func TestRunOutsideTheRepository(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := run(nil, t.TempDir(), &stdout, &stderr); code != 2 || !strings.Contains(stderr.String(), "labels.jsonl") {
		t.Errorf("exit code %d, stderr %q", code, stderr.String())
	}
}
