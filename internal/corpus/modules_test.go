//go:build closure || fixes || vettool

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// corpusPackages returns the packages of the corpus, as patterns.
func corpusPackages(t *testing.T) []string {
	t.Helper()
	labels, err := readLabels(filepath.Join(corpusDir, "labels.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := patterns(corpusDir, labels)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// fetch copies a module, "path@version", to a folder where it is a main module.
func fetch(t *testing.T, module string) string {
	t.Helper()
	out, err := exec.Command("go", "mod", "download", "-json", module).Output()
	if err != nil {
		t.Fatal(err)
	}
	var downloaded struct{ Dir string }
	if err := json.Unmarshal(out, &downloaded); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "module")
	if err := os.CopyFS(dir, os.DirFS(downloaded.Dir)); err != nil {
		t.Fatal(err)
	}
	return dir
}
