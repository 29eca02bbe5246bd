// Gendocs writes what the option catalogue says to docs/, and its table of rules into
// README.md. Run it by "go generate ./..." after a change of the catalogue; a test
// fails until somebody does.
package main

import (
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
)

//go:generate go run .

// root is the root of the module, from the folder of this command: the one in which
// go generate and go test run it.
const root = "../.."

func main() {
	log.SetFlags(0)
	log.SetPrefix("gendocs: ")
	if err := generate(root); err != nil {
		log.Fatal(err)
	}
}

// generate writes every page below root, and removes files of docs/ that are none.
func generate(root string) error {
	want, err := outputs(root)
	if err != nil {
		return err
	}
	for path, text := range want {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, path)), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(root, path), []byte(text), 0o666); err != nil {
			return err
		}
	}
	return removeStrays(root, want)
}

// outputs returns the text of every generated file, by slash-separated path below
// root. README.md must exist, because only its table is generated.
func outputs(root string) (map[string]string, error) {
	want := pages()
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		return nil, err
	}
	want["README.md"], err = replaceRuleTable(string(readme))
	return want, err
}

const (
	tableBegin = "<!-- rules:begin -->"
	tableEnd   = "<!-- rules:end -->"
)

// replaceRuleTable returns readme with the table of rules between the markers.
func replaceRuleTable(readme string) (string, error) {
	before, rest, ok := strings.Cut(readme, tableBegin)
	_, after, closed := strings.Cut(rest, tableEnd)
	if !ok || !closed {
		return "", fmt.Errorf("README.md lacks the line %s or %s", tableBegin, tableEnd)
	}
	return before + tableBegin + "\n" + ruleTable("docs/rules/") + tableEnd + after, nil
}

func removeStrays(root string, want map[string]string) error {
	strays, err := strays(root, want)
	for _, path := range strays {
		if err := os.Remove(filepath.Join(root, path)); err != nil {
			return err
		}
	}
	return err
}

// strays returns the files of docs/rules that are not in want. Other files of docs/ are
// written by hand.
func strays(root string, want map[string]string) ([]string, error) {
	var paths []string
	err := fs.WalkDir(os.DirFS(root), "docs/rules", func(path string, d fs.DirEntry, err error) error {
		if _, ok := want[path]; err == nil && !d.IsDir() && !ok {
			paths = append(paths, path)
		}
		return err
	})
	return paths, err
}
