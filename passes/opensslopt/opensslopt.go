package opensslopt

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports weak options of the Go bindings of OpenSSL.
var Analyzer = &analysis.Analyzer{
	Name:       "opensslopt",
	Doc:        passdoc.MustExtract(doc, "opensslopt"),
	URL:        passdoc.URL("opensslopt"),
	Requires:   []*analysis.Analyzer{tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,

	// Without cgo a binding does not compile, and what imports it does not either.
	RunDespiteErrors: true,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	// fast path: a package that imports no binding, by itself or through another, is
	// done after a look at its imports.
	lost := lostImports(pass.TypesInfo, pass.Files)
	if len(lost) == 0 && (isBinding(pass.Pkg) || !syntax.Imports(pass.Pkg, isBinding)) {
		return nil
	}
	c := &checker{pass: pass, report: report, verified: verifiesItself(pass.Files)}
	found := c.calls(lost)
	for _, f := range found {
		c.dials = c.dials || f.recv == nil && isDial(f.name)
		c.serves = c.serves || f.recv == nil && slices.Contains(serves, f.name)
	}
	for _, f := range found {
		f.scope.check(f.cur, f.call)
	}
	return nil
}

// A site is where a call of a binding stands.
type site struct {
	call
	scope *scope
	cur   inspector.Cursor
}

// calls returns every call of a binding in the package.
func (c *checker) calls(lost lost) []site {
	var found []site
	root := c.report.Root()
	for curFile := range root.Children() {
		name := lost[curFile.Node().(*ast.File)]
		for curDecl := range curFile.Children() {
			s := &scope{c, curDecl.Node(), local.DeclOf(c.pass.TypesInfo, curDecl), name}
			for cur := range curDecl.Preorder((*ast.CallExpr)(nil)) {
				if call, ok := s.call(cur.Node().(*ast.CallExpr)); ok {
					found = append(found, site{call, s, cur})
				}
			}
		}
	}
	return found
}

type checker struct {
	pass     *analysis.Pass
	report   *lint.Reporter
	verified bool // the package looks at the peer's certificate itself
	dials    bool // the package makes client connections
	serves   bool // the package makes servers
}

// check reports what is wrong with the call at cur.
func (s *scope) check(cur inspector.Cursor, c call) {
	args := c.Args
	switch {
	case c.name == "SetOptions" && len(args) == 1:
		s.noop(args[0])
	case c.name == "ClearOptions" && len(args) == 1:
		s.noop(args[0])
		s.cleared(cur, args[0])
	case local.IsConditional(s.pass.TypesInfo, cur):
		return // somebody's choice
	case c.name == "NewCtxWithVersion" && len(args) == 1:
		s.version(args[0], "pins the context to")
	case c.name == "SetMinProtoVersion" && len(args) == 1:
		s.version(args[0], "also allows")
	case c.name == "SetMaxProtoVersion" && len(args) == 1:
		s.version(args[0], "rules out everything above")
	case c.name == "SetCipherList" && len(args) == 1:
		s.ciphers(args[0])
	default:
		s.verification(c)
	}
}

// version reports a deprecated version.
func (s *scope) version(arg ast.Expr, effect string) {
	arg = s.vars.Value(arg).Expr
	v, ok := option.BindingVersionByName(s.name(arg))
	if !ok {
		return
	}
	s.report.Report(lint.Finding{
		Rule:    option.OpenSSLVersion,
		Range:   arg,
		Message: fmt.Sprintf("%s %s %s, which is deprecated", v.Name, effect, v.Version),
		Fix:     s.replace(arg, v.Instead, option.Hardening),
	})
}

// replace returns the edit that puts another constant of the binding in the place of
// arg, or nil.
func (s *scope) replace(arg ast.Expr, name string, safety option.Safety) *lint.Fix {
	path := ""
	for _, imp := range s.pass.Pkg.Imports() {
		if isBinding(imp) {
			path = imp.Path()
		}
	}
	text, ok := fix.Qualified(s.pass, arg.Pos(), path, name)
	if !ok {
		return nil
	}
	edits, ok := fix.Replace(s.pass, arg, text)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Replace " + types.ExprString(arg) + " with " + text, Edits: edits, Safety: safety}
}

// noop reports options that are zero.
func (s *scope) noop(arg ast.Expr) {
	for _, bit := range s.bits(arg) {
		if s.named(bit) != option.BindingNoOp {
			continue
		}
		if v := s.pass.TypesInfo.Types[bit].Value; v == nil || v.ExactString() != "0" {
			continue // OpenSSL 1.0, or headers that were not read
		}
		s.report.Report(lint.Finding{
			Rule:    option.OpenSSLNoOp,
			Range:   bit,
			Message: option.BindingNoOp + " is zero since OpenSSL 1.1.0, which has no SSL 2.0",
			Fix:     s.dropBit(arg, bit),
		})
	}
}

// dropBit returns the edit that takes bit out of the bitwise or arg, or nil.
func (s *scope) dropBit(arg, bit ast.Expr) *lint.Fix {
	var or *ast.BinaryExpr
	ast.Inspect(s.vars.Value(arg).Expr, func(n ast.Node) bool {
		if b, ok := n.(*ast.BinaryExpr); ok && (ast.Unparen(b.X) == bit || ast.Unparen(b.Y) == bit) {
			or = b
		}
		return true
	})
	if or == nil || !s.isOneLine(or) {
		return nil // the layout of several lines would go
	}
	rest := or.X
	if ast.Unparen(rest) == bit {
		rest = or.Y
	}
	edits, ok := fix.Replace(s.pass, or, types.ExprString(rest))
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Delete " + types.ExprString(bit), Edits: edits, Safety: option.Neutral}
}

func (s *scope) isOneLine(n ast.Node) bool {
	return s.pass.Fset.Position(n.Pos()).Line == s.pass.Fset.Position(n.End()).Line
}

// cleared reports bits that keep something weak off until they are cleared.
func (s *scope) cleared(cur inspector.Cursor, arg ast.Expr) {
	if local.IsConditional(s.pass.TypesInfo, cur) {
		return
	}
	for _, bit := range s.bits(arg) {
		o, ok := option.BindingOptionByName(s.name(bit))
		if !ok {
			continue
		}
		s.report.Report(lint.Finding{
			Rule:    o.Rule,
			Range:   bit,
			Message: fmt.Sprintf("clearing %s turns %s on", o.Name, o.Off),
		})
	}
}
