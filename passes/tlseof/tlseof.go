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
	root := report.Root()
	for cur := range root.Preorder((*ast.Ident)(nil), (*ast.CallExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.Ident:
			if isObject(pass.TypesInfo.Uses[n], "io", "ErrUnexpectedEOF") {
				c.swallowed(cur)
			}
		case *ast.CallExpr:
			c.unframed(cur, n)
		}
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// unframed reports call if it reads a TLS connection to its end and keeps what it
// read. A copy to another connection is a proxy's: the end is passed on.
func (c *checker) unframed(cur inspector.Cursor, call *ast.CallExpr) {
	var data ast.Expr
	switch name := syntax.Callee(c.pass.TypesInfo, call); name {
	case "io.ReadAll", "io/ioutil.ReadAll":
		data = call.Args[0]
	case "(*bytes.Buffer).ReadFrom", "(*os.File).ReadFrom":
		data = call.Args[0]
	case "io.Copy", "io.CopyBuffer":
		if len(call.Args) > 1 && c.isStore(call.Args[0]) {
			data = call.Args[1]
		}
	}
	if data == nil {
		return
	}
	s := c.sources(cur)
	if conn, ok := s.origin(data, unlimited); ok && conn == connection {
		c.report.Report(lint.Finding{
			Rule:    option.EOFUnframed,
			Range:   call,
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
