package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/option"
)

func TestGeneratedFilesAreFresh(t *testing.T) {
	want, err := outputs(root)
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range want {
		got, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Errorf("%v; run go generate ./...", err)
		} else if string(got) != text {
			t.Errorf("%s is stale; run go generate ./...", path)
		}
	}
}

func TestDocsHoldNoStrayPage(t *testing.T) {
	paths, err := strays(root, pages())
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		t.Errorf("%s is not generated; run go generate ./...", path)
	}
}

func TestGenerateRewritesStalePagesAndRemovesStrays(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "README.md", "before\n"+tableBegin+"\nold\n"+tableEnd+"\nafter\n")
	write(t, dir, "docs/options.md", "stale")
	write(t, dir, "docs/rules/renamed.md", "stray")
	if err := generate(dir); err != nil {
		t.Fatal(err)
	}
	for path, text := range pages() {
		if got := read(t, dir, path); got != text {
			t.Errorf("%s was not rewritten", path)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "docs/rules/renamed.md")); !os.IsNotExist(err) {
		t.Errorf("the stray page is still there: %v", err)
	}
	want := "before\n" + tableBegin + "\n" + ruleTable("docs/rules/") + tableEnd + "\nafter\n"
	if got := read(t, dir, "README.md"); got != want {
		t.Errorf("README.md is\n%s\nwant\n%s", got, want)
	}
}

func TestAReadmeWithoutMarkersIsAnError(t *testing.T) {
	for _, readme := range []string{"", "text", tableBegin, tableEnd, tableEnd + tableBegin} {
		if _, err := replaceRuleTable(readme); err == nil {
			t.Errorf("replaceRuleTable(%q) succeeded", readme)
		}
	}
}

func TestEveryRuleHasThePageThatItsURLNames(t *testing.T) {
	for _, r := range option.Rules {
		_, path, _ := strings.Cut(option.URL(r.ID), "/blob/main/")
		if _, ok := pages()[path]; !ok {
			t.Errorf("%s: its URL names %s, which is not generated", r.ID, path)
		}
	}
}

func TestLinksOfThePagesResolve(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)]*)\)`)
	all := pages()
	for path, text := range all {
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target := filepath.ToSlash(filepath.Join(filepath.Dir(path), m[1]))
			if _, ok := all[target]; ok {
				continue
			}
			if _, err := os.Stat(filepath.Join("..", "..", target)); err != nil {
				t.Errorf("%s links to %s, which does not exist", path, target)
			}
		}
	}
}

func TestTablesHaveAsManyCellsAsTheirHeading(t *testing.T) {
	unescaped := regexp.MustCompile(`(^|[^\\])\|`)
	for path, text := range pages() {
		columns := 0
		for line := range strings.Lines(text) {
			if !strings.HasPrefix(line, "|") {
				columns = 0
				continue
			}
			n := len(unescaped.FindAllString(line, -1))
			if columns != 0 && n != columns {
				t.Errorf("%s: %d bars, the heading has %d: %s", path, n, columns, line)
			}
			columns = n
		}
	}
}

func write(t *testing.T, dir, path, text string) {
	t.Helper()
	full := filepath.Join(dir, path)
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, dir, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, path))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
