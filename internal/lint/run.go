package lint

import (
	"go/ast"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// A Result is that of every analyzer with rules: what directives kept it from reporting.
type Result struct {
	Suppressed []Suppressed
}

// Suppressed is a finding that a directive suppressed.
type Suppressed struct {
	By   *tlsvet.Directive
	Rule option.RuleID
}

// ResultType is the type of the result of every analyzer with rules.
var ResultType = reflect.TypeFor[*Result]()

// Run returns the Run of an analyzer whose rules report through the Reporter. The
// analyzer must require tlsvet.Analyzer and have ResultType.
func Run(rules func(*analysis.Pass, *Reporter) error) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		r := &Reporter{
			pass: pass,
			vet:  pass.ResultOf[tlsvet.Analyzer].(*tlsvet.Result),
			seen: make(map[key]bool),
		}
		err := rules(pass, r)
		return &r.result, err
	}
}

// Program returns what is known of the programs that the package is part of, and so of
// the defaults of crypto/tls.
func (r *Reporter) Program() model.Program { return r.vet.Policy.Program() }

// Profile returns the recommendation that configs are held to.
func (r *Reporter) Profile() option.Profile { return r.vet.Policy.Profile() }

// Root returns the root of the syntax of the package, for rules that look beyond configs.
func (r *Reporter) Root() inspector.Cursor { return r.vet.Index.Root() }

// At returns n in the syntax of the declaration of the package that it is part of.
func (r *Reporter) At(n ast.Node) (inspector.Cursor, bool) { return r.vet.Index.At(n) }

// Uses returns the identifiers that stand for the function, variable or constant that
// another package declares under that name, or for a method or field of its types, in source
// order.
func (r *Reporter) Uses(path, name string) []inspector.Cursor { return r.vet.Index.Uses(path, name) }

// Calls returns the calls of the function or method of another package with that full
// name, as "(*crypto/tls.Config).Clone", in source order.
func (r *Reporter) Calls(fullName string) []inspector.Cursor { return r.vet.Index.Calls(fullName) }

// Writes returns the places that write the field of a tls.Config called name, those that
// clear it left out, in source order.
func (r *Reporter) Writes(name string) []syntax.Write { return r.vet.Index.Writes(name) }
