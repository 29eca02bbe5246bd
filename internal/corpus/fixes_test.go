//go:build fixes

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/fixcheck"
	"github.com/tlsvet/tlsvet/internal/gate"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// Every edit that tlsvet offers for a real module leaves it compiling, formatted, with its
// comments, and without the finding: each edit alone, and all together.
//
//	go test -tags fixes -timeout 1h -v -run Edits ./internal/corpus
func TestEditsOfRealModulesAreSound(t *testing.T) {
	everyEdit(t)
	t.Setenv("GOFLAGS", "-mod=mod")
	labels, err := readLabels(filepath.Join(corpusDir, "labels.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := patterns(corpusDir, labels)
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for module := range strings.Lines(read(t, filepath.Join(corpusDir, "modules.txt"))) {
		path, version := strings.Fields(module)[0], strings.Fields(module)[1]
		t.Run(path, func(t *testing.T) {
			cfg := driver.Config{Dir: copied(t, path+"@"+version), Gate: gate.Suite}
			for _, p := range all {
				if p == path || strings.HasPrefix(p, path+"/") {
					cfg.Patterns = append(cfg.Patterns, p)
				}
			}
			total += soundEdits(t, cfg)
		})
	}
	t.Logf("%d edits in all", total)
}

// So do those for the standard library, of which no file is written.
func TestEditsOfTheStandardLibraryAreSound(t *testing.T) {
	everyEdit(t)
	soundEdits(t, driver.Config{Patterns: []string{"std"}, Gate: gate.Suite})
}

// everyEdit lets every rule offer what it has.
func everyEdit(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	for _, r := range option.Rules {
		if !r.Default {
			ruletest.SwitchOn(t, r.ID)
		}
	}
	t.Setenv("CGO_ENABLED", "0")
	t.Setenv("GOWORK", "off")
}

// soundEdits fails for every edit that is not sound, and returns how many there are.
func soundEdits(t *testing.T, cfg driver.Config) int {
	t.Helper()
	r, err := fixcheck.Check(t.Context(), cfg, analyzer.Suite())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d findings, %d edits", r.Findings, r.Fixes)
	for _, p := range r.Problems {
		t.Error(p)
	}
	return r.Fixes
}

// copied returns a folder with the source of a module, of which the files can be edited.
func copied(t *testing.T, module string) string {
	t.Helper()
	out, err := exec.Command("go", "mod", "download", "-json", module).Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var m struct{ Dir string }
	if err := json.Unmarshal(out, &m); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "module")
	if err := os.CopyFS(dir, os.DirFS(m.Dir)); err != nil {
		t.Fatal(err)
	}
	return dir
}
