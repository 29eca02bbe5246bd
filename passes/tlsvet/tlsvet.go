package tlsvet

import (
	_ "embed"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/internal/testfile"
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

	// It asks nothing of types, and opensslopt needs it where a binding does not compile.
	RunDespiteErrors: true,
}

// A Result is what the rules need to know before they speak.
type Result struct {
	Policy     *Policy
	Directives []*Directive
	Malformed  []Malformed

	Index *syntax.Index

	nolint []span

	plain *analysis.Pass // without tests
	own   *syntax.Index  // of that
}

// WithoutTests returns pass, that of a rule, as it would be if the package had no _test.go
// files, and the index of the others; pass itself and Index if it has none. All rules share
// what that takes.
func (r *Result) WithoutTests(pass *analysis.Pass) (*analysis.Pass, *syntax.Index) {
	if len(r.plain.Files) == len(pass.Files) {
		return pass, r.Index
	}
	plain := *pass
	plain.Files, plain.TypesInfo = r.plain.Files, r.plain.TypesInfo
	return &plain, r.own
}

func run(pass *analysis.Pass) (any, error) {
	plain := testfile.Without(pass)
	res := &Result{Policy: newPolicy(pass, plain), Index: syntax.NewIndex(pass), plain: plain, own: syntax.NewIndex(plain)}
	for _, f := range pass.Files {
		res.readComments(pass.Fset, f)
	}
	return res, nil
}
