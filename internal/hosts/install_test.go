package hosts

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// A released tlsvet is installed by its path, or named by a module as its tool. The release
// is this clone, served by a module proxy of files.
func TestAReleaseCanBeInstalled(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles tlsvet from a module cache of its own")
	}
	release := module.Version{Path: "github.com/tlsvet/tlsvet", Version: "v0.1.0"}
	cache := strings.TrimSpace(run(t, ".", nil, 0, "go", "env", "GOMODCACHE"))
	env := proxyEnv(t, release, "file://"+filepath.ToSlash(cache)+"/cache/download")
	t.Run("go install", func(t *testing.T) {
		dir := program(t)
		run(t, dir, env, 0, "go", "install", release.Path+"/cmd/tlsvet@"+release.Version)
		bin := filepath.Join(dir, "bin", "tlsvet")
		if out := run(t, dir, env, 0, bin, "-V"); !strings.HasPrefix(out, "tlsvet version v0.1.0 go1.") {
			t.Errorf("its version is %q", out)
		}
		wantFinding(t, run(t, dir, env, 1, bin, "./..."))
		wantFinding(t, run(t, dir, env, 1, "go", "vet", "-vettool="+bin, "./..."))
	})
	t.Run("go get -tool", func(t *testing.T) {
		dir := program(t)
		run(t, dir, env, 0, "go", "get", "-tool", release.Path+"/cmd/tlsvet@"+release.Version)
		if out := run(t, dir, env, 0, "go", "tool", "tlsvet", "-V"); !strings.HasPrefix(out, "tlsvet version v0.1.0 go1.") {
			t.Errorf("its version is %q", out)
		}
		wantFinding(t, run(t, dir, env, 1, "go", "tool", "tlsvet", "./..."))
		tool := strings.TrimSpace(run(t, dir, env, 0, "go", "tool", "-n", "tlsvet"))
		wantFinding(t, run(t, dir, env, 1, "go", "vet", "-vettool="+tool, "./..."))
	})
}

// proxyEnv returns settings of the go command by which it finds this clone as release, and
// all else by the other proxies. They keep release out of the user's module cache.
func proxyEnv(t *testing.T, release module.Version, others string) []string {
	t.Helper()
	proxy := t.TempDir()
	dir := filepath.Join(proxy, release.Path, "@v")
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(dir, "list"), release.Version+"\n")
	writeFile(t, filepath.Join(dir, release.Version+".info"), `{"Version":"`+release.Version+`"}`)
	writeFile(t, filepath.Join(dir, release.Version+".mod"), string(mod))
	f, err := os.Create(filepath.Join(dir, release.Version+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := zip.CreateFromDir(f, release, "../.."); err != nil {
		t.Fatal(err)
	}
	return []string{
		"GOPROXY=file://" + filepath.ToSlash(proxy) + "," + others,
		"GOSUMDB=off", "GOFLAGS=-modcacherw", "GOWORK=off", "GOMODCACHE=" + t.TempDir(),
	}
}

// program returns the folder of a module with one finding.
func program(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "go.mod"), "module example.com/m\n\ngo 1.26\n")
	writeFile(t, filepath.Join(dir, "a", "a.go"), "package a\n\nimport \"crypto/tls\"\n\nvar C = tls.Config{PreferServerCipherSuites: true}\n")
	return dir
}

func wantFinding(t *testing.T, out string) {
	t.Helper()
	if !strings.Contains(filepath.ToSlash(out), "a/a.go:5:20: PreferServerCipherSuites has no effect") {
		t.Errorf("the finding is not there:\n%s", out)
	}
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// run runs a command in dir, whose exit code has to be code, and returns its output.
// Programs are installed to dir/bin.
func run(t *testing.T, dir string, env []string, code int, name string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "GOBIN="+filepath.Join(dir, "bin")), env...)
	out, err := cmd.CombinedOutput()
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	if got != code {
		t.Fatalf("%s %s: exit code %d, want %d\n%s", name, strings.Join(args, " "), got, code, out)
	}
	return string(out)
}

// The rule of the example has tests of its own, and works beside the rules of tlsvet.
func TestARuleOfOnesOwn(t *testing.T) {
	example, err := filepath.Abs("../../examples/corpname")
	if err != nil {
		t.Fatal(err)
	}
	env := []string{"GOWORK=off"}
	run(t, example, env, 0, "go", "test", "./...")
	bin := filepath.Join(t.TempDir(), "corpvet")
	run(t, example, env, 0, "go", "build", "-o", bin, "./cmd/corpvet")
	dir := program(t)
	writeFile(t, filepath.Join(dir, "b", "b.go"), "package b\n\nimport \"crypto/tls\"\n\nfunc dial() { tls.Dial(\"tcp\", \"\", &tls.Config{ServerName: \"db.example.org\"}) }\n")
	out := run(t, dir, env, 1, "go", "vet", "-vettool="+bin, "./...")
	wantFinding(t, out)
	if !strings.Contains(out, "ServerName db.example.org is not below corp.example (corpname)") {
		t.Errorf("the rule's finding is not there:\n%s", out)
	}
}
