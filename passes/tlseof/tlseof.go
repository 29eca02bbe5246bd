package tlseof

import (
	_ "embed"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports truncated streams that are taken for complete.
var Analyzer = &analysis.Analyzer{
	Name:       "tlseof",
	Doc:        passdoc.MustExtract(doc, "tlseof"),
	URL:        passdoc.URL("tlseof"),
	Requires:   []*analysis.Analyzer{tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	// fast path: a package that knows neither crypto/tls nor net/http has no such reader.
	isReader := func(p *types.Package) bool { return p.Path() == "crypto/tls" || p.Path() == "net/http" }
	if !isReader(pass.Pkg) && !syntax.Imports(pass.Pkg, isReader) {
		return nil
	}
	c := &checker{pass: pass, report: report}
	for _, cur := range report.Uses("io", "ErrUnexpectedEOF") {
		c.swallowed(cur)
	}
	for _, name := range []string{"io.ReadAll", "io/ioutil.ReadAll", "(*bytes.Buffer).ReadFrom", "(*os.File).ReadFrom"} {
		for _, cur := range report.Calls(name) {
			c.unframed(cur, cur.Node().(*ast.CallExpr).Args[0])
		}
	}
	for _, name := range []string{"io.Copy", "io.CopyBuffer"} {
		for _, cur := range report.Calls(name) {
			if args := cur.Node().(*ast.CallExpr).Args; len(args) > 1 && c.isStore(args[0]) {
				c.unframed(cur, args[1])
			}
		}
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// unframed reports the call at cur, which keeps what it reads from data, if that is a TLS
// connection to its end. A copy to another connection is a proxy's: the end is passed on.
func (c *checker) unframed(cur inspector.Cursor, data ast.Expr) {
	s := c.sources(cur)
	if conn, ok := s.origin(data, unlimited); ok && conn == connection {
		c.report.Report(lint.Finding{
			Rule:    option.EOFUnframed,
			Range:   cur.Node(),
			Message: "a FIN between two records ends the read of a TLS connection as success",
		})
	}
}

// isStore reports whether dst keeps what is written to it, as far as its type says.
func (c *checker) isStore(dst ast.Expr) bool {
	if sel, ok := ast.Unparen(dst).(*ast.SelectorExpr); ok {
		switch obj := c.pass.TypesInfo.Uses[sel.Sel]; {
		case isObject(obj, "os", "Stdout"), isObject(obj, "os", "Stderr"):
			return false // a person sees where it ends
		}
	}
	t := c.pass.TypesInfo.TypeOf(dst)
	return isPointerTo(t, "bytes", "Buffer") || isPointerTo(t, "strings", "Builder") || isPointerTo(t, "os", "File")
}

// isObject reports whether obj is the package-level object path.name.
func isObject(obj types.Object, path, name string) bool {
	return obj != nil && obj.Name() == name && obj.Pkg() != nil && obj.Pkg().Path() == path && obj.Parent() == obj.Pkg().Scope()
}

// isPointerTo reports whether t is a pointer to the type path.name.
func isPointerTo(t types.Type, path, name string) bool {
	if t == nil {
		return false
	}
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && isObject(named.Obj(), path, name)
}
