package lint

import (
	"go/ast"
	"maps"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
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
//
// What tests do says nothing of what the package does: its files are judged as if they were
// all there is, and tests with all that they test.
func Run(rules func(*analysis.Pass, *Reporter) error) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		vet := pass.ResultOf[tlsvet.Analyzer].(*tlsvet.Result)
		var result Result
		plain, index := withoutTests(pass, vet)
		if len(plain.Files) > 0 {
			r := &Reporter{pass: plain, vet: vet, index: index, seen: make(map[key]bool), result: &result}
			if err := rules(plain, r); err != nil {
				return nil, err
			}
		}
		if len(plain.Files) < len(pass.Files) {
			r := &Reporter{pass: pass, vet: vet, index: vet.Index, seen: make(map[key]bool), result: &result, inTests: true}
			if err := rules(pass, r); err != nil {
				return nil, err
			}
		}
		return &result, nil
	}
}

// withoutTests returns pass as it would be if the package had no _test.go files.
func withoutTests(pass *analysis.Pass, vet *tlsvet.Result) (*analysis.Pass, *syntax.Index) {
	plain, index := vet.WithoutTests(pass)
	if configs, ok := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result); ok && plain != pass {
		plain.ResultOf = maps.Clone(pass.ResultOf)
		plain.ResultOf[tlsconfig.Analyzer] = configs.WithoutTests()
	}
	return plain, index
}

// Program returns what is known of the programs that the package is part of, and so of
// the defaults of crypto/tls.
func (r *Reporter) Program() model.Program { return r.vet.Policy.Program() }

// Profile returns the recommendation that configs are held to.
func (r *Reporter) Profile() option.Profile { return r.vet.Policy.Profile() }

// Root returns the root of the syntax of the package, for rules that look beyond configs.
func (r *Reporter) Root() inspector.Cursor { return r.index.Root() }

// At returns n in the syntax of the declaration of the package that it is part of.
func (r *Reporter) At(n ast.Node) (inspector.Cursor, bool) { return r.index.At(n) }

// Uses returns the identifiers that stand for the function, variable or constant that
// another package declares under that name, or for a method or field of its types, in source
// order.
func (r *Reporter) Uses(path, name string) []inspector.Cursor { return r.index.Uses(path, name) }

// Calls returns the calls of the function or method of another package with that full
// name, as "(*crypto/tls.Config).Clone", in source order.
func (r *Reporter) Calls(fullName string) []inspector.Cursor { return r.index.Calls(fullName) }

// Writes returns the places that write the field of a tls.Config called name, those that
// clear it left out, in source order.
func (r *Reporter) Writes(name string) []syntax.Write { return r.index.Writes(name) }
