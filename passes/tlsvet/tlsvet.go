package tlsvet

import (
	_ "embed"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
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

	// It reads comments alone, and opensslopt needs it where a binding does not compile.
	RunDespiteErrors: true,
}

// A Result is what the rules need to know before they speak.
type Result struct {
	Policy     *Policy
	Directives []*Directive
	Malformed  []Malformed

	Index *syntax.Index

	nolint []span
}

func run(pass *analysis.Pass) (any, error) {
	res := &Result{Policy: newPolicy(pass), Index: syntax.NewIndex(pass)}
	for _, f := range pass.Files {
		res.readComments(pass.Fset, f)
	}
	return res, nil
}
