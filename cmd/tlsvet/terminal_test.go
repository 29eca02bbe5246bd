//go:build linux

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// plainModule writes a module whose package imports much of the standard library.
func plainModule(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module example.com/m\n\ngo 1.26\n",
		"a.go":   "package a\n\nimport _ \"net/http\"\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// At a terminal it is said what takes so long, and how to have it otherwise. Elsewhere
// nothing is.
func TestWaitingIsExplainedAtATerminal(t *testing.T) {
	script, err := exec.LookPath("script")
	if err != nil {
		t.Skip("without the program script there is no terminal")
	}
	real, err := exec.LookPath("go")
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	slowGo := "#!/bin/sh\nif [ \"$1\" = list ]; then sleep 7; fi\nexec " + real + " \"$@\"\n"
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(slowGo), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	for _, test := range []struct {
		name string
		args []string
		want bool
	}{
		{"terminal", []string{script, "-qec", "tlsvet .", "/dev/null"}, true},
		{"no terminal", []string{"tlsvet", "."}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(test.args[0], test.args[1:]...)
			cmd.Dir = plainModule(t)
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			if got := strings.Contains(string(out), "compiles what is imported") && strings.Contains(string(out), "-source"); got != test.want {
				t.Errorf("output %q", out)
			}
		})
	}
}

// An interrupt, which a terminal sends to all of the process group, ends everything at once.
func TestInterruptLeavesNothingRunning(t *testing.T) {
	cache := t.TempDir()
	cmd := exec.Command("tlsvet", ".")
	cmd.Dir = plainModule(t)
	cmd.Env = append(os.Environ(), "GOCACHE="+cache, "GOWORK=off")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	group := -cmd.Process.Pid
	defer syscall.Kill(group, syscall.SIGKILL)
	wait(t, "nothing is compiled", func() bool {
		archives, _ := filepath.Glob(filepath.Join(cache, "*", "*-d"))
		return len(archives) > 0
	})
	start := time.Now()
	if err := syscall.Kill(group, syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	err := cmd.Wait()
	exit, ok := errors.AsType[*exec.ExitError](err)
	if !ok || exit.ExitCode() != exitFailure || stderr.String() != "tlsvet: interrupted\n" {
		t.Errorf("%v, stderr %q", err, stderr.String())
	}
	wait(t, "something still runs", func() bool { return errors.Is(syscall.Kill(group, 0), syscall.ESRCH) })
	t.Logf("ended after %v", time.Since(start))
}

// wait waits until done, but not for ever.
func wait(t *testing.T, otherwise string, done func() bool) {
	t.Helper()
	for range 600 {
		if done() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal(otherwise)
}
