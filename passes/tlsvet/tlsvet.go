package tlsvet

import (
	_ "embed"
	"go/ast"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

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

	// It reads comments alone, and opensslopt needs it where a binding does not compile.
	RunDespiteErrors: true,
}

// A Result is what the rules need to know before they speak.
type Result struct {
	Policy     *Policy
	Directives []*Directive
	Malformed  []Malformed

	nolint []span

	files []*ast.File
	once  sync.Once
	index *inspector.Inspector
}

// Root returns the root of the syntax of the package, in an index that all rules share. It
// is made when the first of them asks: most packages have nothing in them to look for.
func (r *Result) Root() inspector.Cursor {
	r.once.Do(func() { r.index = inspector.New(r.files) })
	return r.index.Root()
}

func run(pass *analysis.Pass) (any, error) {
	res := &Result{Policy: newPolicy(pass), files: pass.Files}
	for _, f := range pass.Files {
		res.readComments(pass.Fset, f)
	}
	return res, nil
}
