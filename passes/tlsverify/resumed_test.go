package tlsverify

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestEditedProgramsRefuseResumedPeers(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "resumed") // holds the golden file to the edits
	dir := t.TempDir()
	for from, to := range map[string]string{
		"resumed/main.go":               "main.go",
		"src/resumed/resumed.go":        "flagged/resumed.go",
		"src/resumed/resumed.go.golden": "fixed/resumed.go",
	} {
		copyFile(t, filepath.Join("testdata", from), filepath.Join(dir, to))
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module example.com/resumed\n\ngo 1.26\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "run", ".")
	cmd.Dir, cmd.Stderr, cmd.Env = dir, os.Stderr, append(os.Environ(), "GOWORK=off", "GODEBUG=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); n++ {
		name, got, _ := strings.Cut(lines.Text(), ": ")
		want := "refused"
		if strings.HasPrefix(name, "flagged ") {
			want = "let in, as it was resumed"
		}
		if got != want {
			t.Errorf("%s: a peer that may no more is %s, want %s", name, got, want)
		}
	}
	if n != 10 {
		t.Errorf("%d connections, want 10", n)
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	content, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o666); err != nil {
		t.Fatal(err)
	}
}
