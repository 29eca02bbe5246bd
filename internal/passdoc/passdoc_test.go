package passdoc_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/passdoc"
)

// go/doc's idea of a package comment is what pkg.go.dev shows.
func TestTheTextIsThatOfThePackageComment(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "passes", "*", "doc.go"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, content, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(filepath.Dir(file))
		_, want, _ := strings.Cut(f.Doc.Text(), "# Analyzer "+name+"\n")
		if got := passdoc.MustExtract(string(content), name); got != strings.TrimSpace(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}
