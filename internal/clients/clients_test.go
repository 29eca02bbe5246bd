//go:build clients

package clients

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// A line is a line of a file below the folder of the programs.
type line struct {
	file   string // slash-separated
	number int
}

func (l line) String() string { return fmt.Sprintf("%s:%d", l.file, l.number) }

func TestEachDecisionIsFoundWhereItWasTaken(t *testing.T) { testPrograms(t, "../../testdata/clients") }

// The forks of crypto/tls that are modules have the shape by which twins are recognized,
// and their Configs are read as that of crypto/tls is.
func TestForksOfCryptoTLSAreTwins(t *testing.T) {
	ruletest.Configure(t, "twins", "any")
	testPrograms(t, "../../testdata/twins")
}

// testPrograms holds the findings in the module below dir to its want comments.
func testPrograms(t *testing.T, dir string) {
	// The libraries' files depend on these.
	for _, env := range []string{"CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64", "GOWORK=off"} {
		name, value, _ := strings.Cut(env, "=")
		t.Setenv(name, value)
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	wants, err := readWants(dir)
	if err != nil {
		t.Fatal(err)
	}
	res, err := driver.Run(t.Context(), driver.Config{Dir: dir, Patterns: []string{"./..."}}, analyzer.Suite())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range res.Failures {
		t.Errorf("%s %s: %s: %s", f.Package, f.Analyzer, f.Pos, f.Message)
	}
	found := make(map[line][]string)
	for _, f := range res.Findings {
		file, err := filepath.Rel(dir, f.Pos.Filename)
		if err != nil {
			t.Fatal(err)
		}
		at := line{filepath.ToSlash(file), f.Pos.Line}
		found[at] = append(found[at], f.Message)
	}
	for _, problem := range compare(wants, found) {
		t.Error(problem)
	}
}

// readWants returns what the want comments of the Go files below dir expect.
func readWants(dir string) (map[line][]*regexp.Regexp, error) {
	wants := make(map[line][]*regexp.Regexp)
	fset := token.NewFileSet()
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		for c := range comments(file) {
			at := line{filepath.ToSlash(rel), fset.Position(c.Pos()).Line}
			exprs, err := parseWant(c.Text)
			if err != nil {
				return fmt.Errorf("%s: %v", at, err)
			}
			if exprs != nil {
				wants[at] = exprs
			}
		}
		return nil
	})
	if err == nil && len(wants) == 0 {
		err = fmt.Errorf("no want comment below %s", dir)
	}
	return wants, err
}

func comments(file *ast.File) func(yield func(*ast.Comment) bool) {
	return func(yield func(*ast.Comment) bool) {
		for _, group := range file.Comments {
			for _, c := range group.List {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// parseWant returns the expressions of a want comment, quoted as in analysistest's, or
// nil if the comment is another.
func parseWant(comment string) ([]*regexp.Regexp, error) {
	rest, ok := strings.CutPrefix(comment, "// want ")
	if !ok {
		return nil, nil
	}
	var exprs []*regexp.Regexp
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			return nil, fmt.Errorf("want comment: %v at %s", err, rest)
		}
		rest = rest[len(quoted):]
		text, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, err
		}
		expr, err := regexp.Compile(text)
		if err != nil {
			return nil, err
		}
		exprs = append(exprs, expr)
	}
	return exprs, nil
}

// compare returns, sorted by line, each expression without a finding of its own on its
// line and each finding without an expression.
func compare(wants map[line][]*regexp.Regexp, found map[line][]string) []string {
	var lines []line
	for at := range wants {
		lines = append(lines, at)
	}
	for at := range found {
		lines = append(lines, at)
	}
	slices.SortFunc(lines, func(x, y line) int {
		if x.file != y.file {
			return strings.Compare(x.file, y.file)
		}
		return x.number - y.number
	})
	var problems []string
	for _, at := range slices.Compact(lines) {
		left := slices.Clone(found[at])
		for _, expr := range wants[at] {
			if i := slices.IndexFunc(left, expr.MatchString); i >= 0 {
				left = slices.Delete(left, i, i+1)
			} else {
				problems = append(problems, fmt.Sprintf("%s: not found: %#q", at, expr))
			}
		}
		for _, message := range left {
			problems = append(problems, fmt.Sprintf("%s: unexpected: %s", at, message))
		}
	}
	return problems
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name    string
		comment string
		found   []string
		want    []string
	}{
		{"a finding that is expected", "// want `floor`", []string{"a floor"}, nil},
		{"a comment that expects nothing", "// wanted", nil, nil},
		{"an expectation without a finding", `// want "floor"`, nil, []string{"a.go:7: not found: `floor`"}},
		{"a finding that nothing expects", "// clean", []string{"a floor"}, []string{"a.go:7: unexpected: a floor"}},
		{
			"another finding than the expected one",
			"// want `floor`",
			[]string{"a ceiling"},
			[]string{"a.go:7: not found: `floor`", "a.go:7: unexpected: a ceiling"},
		},
		{"two expectations", "// want `floor` \"ceiling\"", []string{"a ceiling", "a floor"}, nil},
		{
			"one finding for two expectations",
			"// want `floor` `floor`",
			[]string{"a floor"},
			[]string{"a.go:7: not found: `floor`"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			at := line{"a.go", 7}
			exprs, err := parseWant(test.comment)
			if err != nil {
				t.Fatal(err)
			}
			got := compare(map[line][]*regexp.Regexp{at: exprs}, map[line][]string{at: test.found})
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestBadWantIsAnError(t *testing.T) {
	for _, comment := range []string{"// want floor", "// want `floor", "// want `(`", `// want "floor" ceiling`} {
		if _, err := parseWant(comment); err == nil {
			t.Errorf("%s: no error", comment)
		}
	}
}
