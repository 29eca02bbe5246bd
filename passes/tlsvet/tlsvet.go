package tlsvet

import (
	_ "embed"
	"fmt"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
)

//go:embed doc.go
var doc string

// Analyzer carries the settings. Rules require it directly, because Bazel's nogo
// sets flags only on an analyzer and on what it requires.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsvet",
	Doc:        passdoc.MustExtract(doc, "tlsvet"),
	URL:        passdoc.URL("tlsvet"),
	Run:        run,
	ResultType: reflect.TypeFor[*Result](),
}

var (
	fixesFlag = fixes(fixesSafe)
	testsFlag bool
)

func init() {
	Analyzer.Flags.Var(&fixesFlag, "fixes", "attach edits: safe (none that could stop a working connection) or all")
	Analyzer.Flags.BoolVar(&testsFlag, "tests", false, "let every rule speak in _test.go files too")
}

// A Result is what the rules need to know before they speak.
type Result struct {
	Policy *Policy
}

// A Policy decides which rules speak where, and which edits they may attach.
type Policy struct {
	fixes fixes
	tests bool
}

// Speaks reports whether rule speaks in a file; test says that it is a _test.go file.
func (p *Policy) Speaks(rule option.RuleID, test bool) bool {
	r, ok := option.RuleByID(rule)
	return ok && r.Default && (!test || p.tests || r.TestFiles)
}

// Attaches reports whether an edit of the given safety may be attached to a finding.
func (p *Policy) Attaches(s option.Safety) bool {
	return s != option.Behaviour || p.fixes == fixesAll
}

func run(*analysis.Pass) (any, error) {
	return &Result{Policy: &Policy{fixes: fixesFlag, tests: testsFlag}}, nil
}

// fixes is the value of the flag of that name.
type fixes string

const (
	fixesSafe fixes = "safe"
	fixesAll  fixes = "all"
)

func (f *fixes) String() string { return string(*f) }

func (f *fixes) Set(s string) error {
	switch fixes(s) {
	case fixesSafe, fixesAll:
		*f = fixes(s)
		return nil
	}
	return fmt.Errorf("must be safe or all")
}
