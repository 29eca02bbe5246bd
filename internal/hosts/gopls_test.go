//go:build hosts

package hosts

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/module"

	"github.com/tlsvet/tlsvet/internal/option"
)

// tlsvetBin builds the command.
func tlsvetBin(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "tlsvet")
	run(t, "../..", nil, 0, "go", "build", "-o", bin, "./cmd/tlsvet")
	return bin
}

// exampleCopy returns a copy of the example.
func exampleCopy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../testdata/example")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// "tlsvet gopls" of an installed release builds a gopls and touches no module, and what it
// builds is an editor's.
func TestGopls(t *testing.T) {
	release := module.Version{Path: "github.com/tlsvet/tlsvet", Version: "v0.1.0"}
	env := proxyEnv(t, release, strings.TrimSpace(run(t, ".", nil, 0, "go", "env", "GOPROXY")))
	dir := exampleCopy(t)
	bin := t.TempDir()
	run(t, bin, env, 0, "go", "install", release.Path+"/cmd/tlsvet@"+release.Version)
	tlsvet, gopls := filepath.Join(bin, "bin", "tlsvet"), filepath.Join(bin, "new", "tlsvet-gopls")
	before := readFile(t, filepath.Join(dir, "go.mod"))
	t.Log(run(t, dir, env, 0, tlsvet, "gopls", "-o", gopls))
	if readFile(t, filepath.Join(dir, "go.mod")) != before {
		t.Error("the user's go.mod changed")
	}
	if _, err := os.Stat(filepath.Join(dir, "go.sum")); err == nil {
		t.Error("the user's module has a go.sum now")
	}
	if goIs("go1.26") {
		out := run(t, dir, env, 2, tlsvet, "gopls", "-o", gopls, "-gopls", "v0.24.0")
		if !strings.HasPrefix(out, "tlsvet: gopls: gopls v0.24.0 needs Go 1.27") || strings.Count(out, "\n") != 1 {
			t.Errorf("a version that does not fit is told as %s", out)
		}
	}

	e := startEditor(t, dir, gopls, goplsSettings(t), "GOPLSCACHE="+t.TempDir(), "GOWORK=off")
	t.Run("a diagnostic has code, link and severity, and its edit clears it", e.metrics(dir))
	t.Run("what is typed is seen before it is saved", e.typed(dir))
	t.Run("an option of a wrapper in another package is understood", e.wrapper(dir))
	t.Run("severity is that of the catalogue", e.severities(dir))
}

func goIs(prefix string) bool {
	out, err := exec.Command("go", "env", "GOVERSION").Output()
	return err == nil && strings.HasPrefix(string(out), prefix)
}

// Severities of the protocol.
const (
	warning     = 2
	information = 3
	hint        = 4
)

func (e *editor) metrics(dir string) func(*testing.T) {
	return func(t *testing.T) {
		e.t = t
		file := filepath.Join(dir, "client", "metrics.go")
		saved := readFile(t, file)
		e.open(file)
		d := e.wait(file, "skip-verify", true)
		if d.CodeDescription.Href != option.URL(option.SkipVerify) || d.Source != "tlsverify" || d.Severity != warning {
			t.Errorf("got %+v", d)
		}
		fix := e.quickFix(file, d)
		if fix.Title != "Delete InsecureSkipVerify (behaviour)" {
			t.Errorf("the edit is called %q", fix.Title)
		}
		e.apply(file, fix)
		e.wait(file, "skip-verify", false)
		if strings.Contains(e.texts[file], "InsecureSkipVerify") {
			t.Errorf("the edit leaves\n%s", e.texts[file])
		}
		if readFile(t, file) != saved {
			t.Error("the file was saved")
		}
	}
}

func (e *editor) typed(dir string) func(*testing.T) {
	return func(t *testing.T) {
		e.t = t
		file := filepath.Join(dir, "client", "pin.go")
		e.open(file)
		e.edit(file, e.texts[file]+"\nvar typed = &tls.Config{MinVersion: tls.VersionTLS10}\n")
		e.wait(file, "version-floor", true)
		e.edit(file, strings.Replace(e.texts[file], "{MinVersion: tls.VersionTLS10}", "{MinVersion: tls.VersionTLS13}", 1))
		e.wait(file, "version-floor", false)
	}
}

func (e *editor) wrapper(dir string) func(*testing.T) {
	return func(t *testing.T) {
		e.t = t
		file := filepath.Join(dir, "cmd", "shopcheck", "main.go")
		e.open(file)
		d := e.wait(file, "skip-verify", true)
		if !strings.HasPrefix(d.Message, "Insecure becomes tls.Config.InsecureSkipVerify in example.com/shop/client") {
			t.Errorf("got %q", d.Message)
		}
		if len(d.Related) != 1 || d.Related[0].Location.URI != uri(filepath.Join(dir, "client", "client.go")) {
			t.Errorf("related: %+v", d.Related)
		}
		e.edit(file, strings.Replace(e.texts[file], "Insecure: true", "Insecure: false", 1))
		e.wait(file, "skip-verify", false)
	}
}

func (e *editor) severities(dir string) func(*testing.T) {
	return func(t *testing.T) {
		e.t = t
		file := filepath.Join(dir, "server", "server.go")
		e.open(file)
		for rule, want := range map[string]int{"version-floor": warning, "prefer-server": e.severityOf("tlsdeprecated")} {
			if d := e.wait(file, rule, true); d.Severity != want {
				t.Errorf("%s has severity %d, want %d", rule, d.Severity, want)
			}
		}
	}
}

// severityOf returns what gopls has for an analyzer: its gravest rule's.
func (e *editor) severityOf(analyzer string) int {
	gravest := option.Info
	for _, r := range option.Rules {
		if r.Analyzer == analyzer {
			gravest = max(gravest, r.Severity)
		}
	}
	switch gravest {
	case option.Info:
		return hint
	case option.Low:
		return information
	}
	return warning
}

// The analyzers compile against the x/tools that gopls is made of, which is older than
// the one in go.mod.
func TestTheAnalyzersCompileAgainstTheToolsOfGopls(t *testing.T) {
	dir := t.TempDir()
	mod := strings.Fields(run(t, dir, []string{"GOFLAGS=-mod=mod"}, 0, "go", "list", "-m", "-f", "{{.GoMod}}", "golang.org/x/tools/gopls@v0.23.0"))[0]
	tools := ""
	for line := range strings.Lines(readFile(t, mod)) {
		if f := strings.Fields(line); len(f) >= 2 && f[0] == "golang.org/x/tools" {
			tools = f[1]
		}
	}
	if tools == "" {
		t.Fatalf("%s does not require x/tools", mod)
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		writeFile(t, filepath.Join(dir, name), readFile(t, filepath.Join("..", "..", name)))
	}
	modfile := filepath.Join(dir, "go.mod")
	run(t, dir, nil, 0, "go", "mod", "edit", "-replace=golang.org/x/tools=golang.org/x/tools@"+tools)
	run(t, "../..", []string{"GOWORK=off"}, 0, "go", "build", "-mod=mod", "-modfile="+modfile, "./analyzer", "./passes/...")
}
