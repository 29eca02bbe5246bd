//go:build hosts

package hosts

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const golangciPath = "github.com/golangci/golangci-lint/v2"

type customGCL struct {
	Version, Name string
	Plugins       []struct{ Module, Import, Version, Path string }
}

// buildGolangci builds what "golangci-lint custom" makes of the documented .custom-gcl.yml.
// That command clones a repository; here all comes from modules, tlsvet from this clone.
func buildGolangci(t *testing.T) string {
	t.Helper()
	var custom customGCL
	decode(t, snippet(t, "golangci-lint.md", ".custom-gcl.yml"), &custom)
	repo, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	p := custom.Plugins[0]
	writeFile(t, filepath.Join(dir, "go.mod"), "module custom\n\ngo 1.26.0\n\nrequire "+golangciPath+" "+custom.Version+
		"\nrequire "+p.Module+" v0.0.0\nreplace "+p.Module+" => "+repo+"\n")
	env := []string{"GOWORK=off", "GOFLAGS=-mod=mod"}
	writeFile(t, filepath.Join(dir, "plugins.go"), "package main\n\nimport _ \""+p.Import+"\"\n")
	source := strings.TrimSpace(run(t, dir, env, 0, "go", "list", "-m", "-f", "{{.Dir}}", golangciPath))
	if source == "" {
		run(t, dir, env, 0, "go", "mod", "download", golangciPath)
		source = strings.TrimSpace(run(t, dir, env, 0, "go", "list", "-m", "-f", "{{.Dir}}", golangciPath))
	}
	writeFile(t, filepath.Join(dir, "main.go"), readFile(t, filepath.Join(source, "cmd", "golangci-lint", "main.go")))
	bin := filepath.Join(dir, custom.Name)
	run(t, dir, env, 0, "go", "build", "-o", bin, ".")
	return bin
}

// corpusModule returns a folder with a module of testdata/corpus, as a main module.
func corpusModule(t *testing.T, path string) string {
	t.Helper()
	list := readFile(t, filepath.Join("..", "..", "testdata", "corpus", "modules.txt"))
	_, rest, _ := strings.Cut(list, path+" ")
	version, _, _ := strings.Cut(rest, "\n")
	var downloaded struct{ Dir string }
	out := run(t, ".", nil, 0, "go", "mod", "download", "-json", path+"@"+version)
	if err := json.Unmarshal([]byte(out), &downloaded); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	dir := filepath.Join(t.TempDir(), "module")
	if err := os.CopyFS(dir, os.DirFS(downloaded.Dir)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A linter is a golangci-lint at work in one module.
type linter struct {
	t        *testing.T
	bin, dir string
	env      []string
}

// lint returns the lines about findings, without what golangci-lint prints around them.
func (l linter) lint(code int, args ...string) []string {
	l.t.Helper()
	args = append([]string{"run", "--output.text.print-issued-lines=false", "--output.text.colors=false"}, args...)
	out := run(l.t, l.dir, l.env, code, l.bin, append(args, "./...")...)
	var lines []string
	for line := range strings.Lines(out) {
		if found := finding.FindStringSubmatch(line); found != nil {
			lines = append(lines, found[1]+found[2])
		}
	}
	return lines
}

// finding matches "file:line:col: analyzer: message (linter)", the analyzer being there
// when it is not called like the linter.
var finding = regexp.MustCompile(`^([^ :]+\.go:\d+:\d+: )(?:[a-z]+: )?(.*) \((?:tlsvet|nolintlint)\)\n$`)

// see is what the plugin adds to a message.
var see = regexp.MustCompile(`(, see [^ ]+:\d+|; .* at [^ ]+:\d+) \(`)

// same fails for each line that only one of golangci-lint and tlsvet prints, except those
// that only golangci-lint is to print, and those about go.mod, which only tlsvet can see.
// It returns how many both print.
func (l linter) same(tlsvet string, settings []string, only ...string) int {
	l.t.Helper()
	out := strings.Split(strings.TrimSpace(run(l.t, l.dir, l.env, 1, tlsvet, append(settings, "./...")...)), "\n")
	out = slices.DeleteFunc(out, func(line string) bool { return strings.HasPrefix(line, "go.mod:") })
	want := append(slices.Clone(out), only...)
	got := l.lint(1)
	for i, line := range got {
		if got[i] = see.ReplaceAllString(line, " ("); !slices.Contains(want, got[i]) {
			l.t.Errorf("only golangci-lint says %s", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			l.t.Errorf("golangci-lint does not say %s", line)
		}
	}
	return len(out)
}

func TestGolangci(t *testing.T) {
	bin := buildGolangci(t)
	tlsvet := tlsvetBin(t)
	dir := exampleCopy(t)
	l := linter{t, bin, dir, []string{"GOWORK=off", "GOLANGCI_LINT_CACHE=" + t.TempDir()}}
	config := snippet(t, "golangci-lint.md", ".golangci.yml")
	writeFile(t, filepath.Join(dir, ".golangci.yml"), config)
	writeFile(t, filepath.Join(dir, "internal", "legacy", "legacy.go"), "package legacy\n\nimport \"crypto/tls\"\n\nvar C = tls.Config{MinVersion: tls.VersionTLS10} // excluded: no report\n")
	writeFile(t, filepath.Join(dir, "quiet", "quiet.go"), `package quiet

import "crypto/tls"

var (
	a = tls.Config{MinVersion: tls.VersionTLS10} //nolint:tlsvet // for a test
	b = tls.Config{MinVersion: tls.VersionTLS10} //tlsvet:ignore version-floor for a test
	c = tls.Config{MinVersion: tls.VersionTLS13} //nolint:tlsvet // nothing to see
)
`)
	writeFile(t, filepath.Join(dir, "quiet", "made.go"), "// Code generated by hand. DO NOT EDIT.\n\npackage quiet\n\nimport \"crypto/tls\"\n\nvar made = tls.Config{MinVersion: tls.VersionTLS10}\n")
	settings := []string{"-tlsvet.severity=low", "-tlsvet.disable=time", "-tlsvet.exclude=internal/legacy/"}

	t.Run("it finds what tlsvet finds", func(t *testing.T) {
		l.t = t
		unused := "quiet/quiet.go:8:47: directive `//nolint:tlsvet // nothing to see` is unused for linter \"tlsvet\""
		l.same(tlsvet, settings, unused)
	})
	t.Run("facts cross packages, and what is related is in the message", func(t *testing.T) {
		l.t = t
		line := "in example.com/shop/client: any certificate is accepted, see client/client.go:18 (skip-verify)"
		if got := l.lint(1); !slices.ContainsFunc(got, func(g string) bool { return strings.HasSuffix(g, line) }) {
			t.Errorf("no %s in %q", line, got)
		}
	})
	t.Run("uniq-by-line drops findings of a line", func(t *testing.T) {
		l.t = t
		all := l.lint(1)
		writeFile(t, filepath.Join(dir, ".golangci.yml"), strings.Replace(config, "uniq-by-line: false", "uniq-by-line: true", 1))
		defer writeFile(t, filepath.Join(dir, ".golangci.yml"), config)
		count := func(lines []string) (n int) {
			for _, line := range lines {
				if strings.HasPrefix(line, "server/server.go:41:") {
					n++
				}
			}
			return n
		}
		if one := l.lint(1); count(all) != 2 || count(one) != 1 {
			t.Errorf("%d findings in one line, and %d with uniq-by-line: docs/golangci-lint.md says 2 and 1", count(all), count(one))
		}
	})
	// go.mod of two of these is so old that defaults differ, which golangci-lint has to be told.
	for _, path := range []string{"github.com/eclipse/paho.mqtt.golang", "github.com/nsqio/go-nsq", "github.com/nsqio/nsq"} {
		t.Run("it finds what tlsvet finds in "+path, func(t *testing.T) {
			l := linter{t, bin, corpusModule(t, path), l.env}
			settings := "go: \"1.22\"\n          severity: low"
			writeFile(t, filepath.Join(l.dir, ".golangci.yml"), strings.Replace(config, "severity: low", settings, 1))
			n := l.same(tlsvet, []string{"-tlsvet.go=1.22", "-tlsvet.severity=low", "-tlsvet.disable=time"})
			t.Logf("%d findings", n)
		})
	}
	t.Run("a mistake in the settings is an error", func(t *testing.T) {
		l.t = t
		defer writeFile(t, filepath.Join(dir, ".golangci.yml"), config)
		for setting, want := range map[string]string{
			"sevrity: low":     `tlsvet: no setting "sevrity"; did you mean severity?`,
			"severity: 3":      "tlsvet: severity wants a string in quotes",
			"severity: lowest": `tlsvet: severity: no severity "lowest"; there are info, low, medium, high, critical`,
		} {
			writeFile(t, filepath.Join(dir, ".golangci.yml"), strings.Replace(config, "severity: low", setting, 1))
			if out := run(t, dir, l.env, 3, bin, "run", "./..."); !strings.Contains(out, want) {
				t.Errorf("%s: want %s in %s", setting, want, out)
			}
		}
	})
	t.Run("--fix makes the edits of tlsvet", func(t *testing.T) {
		l.t = t
		other := exampleCopy(t)
		run(t, other, l.env, 1, tlsvet, "-tlsvet.severity=low", "-fix", "./...")
		l.lint(1, "--fix")
		for _, name := range []string{"client/payment.go", "client/warehouse.go", "server/server.go", "internal/tlsconf/suites.go"} {
			if got, want := readFile(t, filepath.Join(dir, name)), readFile(t, filepath.Join(other, name)); got != want {
				t.Errorf("%s is\n%s\nwant\n%s", name, got, want)
			}
		}
		run(t, dir, l.env, 0, "go", "vet", "./...")
	})
}
