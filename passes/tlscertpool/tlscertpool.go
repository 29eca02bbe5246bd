package tlscertpool

import (
	_ "embed"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports certificate pools that fail to load unnoticed.
var Analyzer = &analysis.Analyzer{
	Name:       "tlscertpool",
	Doc:        passdoc.MustExtract(doc, "tlscertpool"),
	URL:        passdoc.URL("tlscertpool"),
	Requires:   []*analysis.Analyzer{tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	// fast path: a package that cannot name a pool is done after a look at its imports.
	isX509 := func(p *types.Package) bool { return p.Path() == "crypto/x509" }
	if isX509(pass.Pkg) || !syntax.Imports(pass.Pkg, isX509) {
		return nil
	}
	c := &checker{pass: pass, report: report}
	for _, cur := range report.Calls("(*crypto/x509.CertPool).AppendCertsFromPEM") {
		c.appended(cur, cur.Node().(*ast.CallExpr))
	}
	for _, cur := range report.Calls("crypto/x509.SystemCertPool") {
		c.system(cur, cur.Node().(*ast.CallExpr))
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// appended reports the call of AppendCertsFromPEM at cur if nothing happens when it
// finds no certificate.
func (c *checker) appended(cur inspector.Cursor, call *ast.CallExpr) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) != 1 {
		return // Have: (*x509.CertPool).AppendCertsFromPEM(pool, pem)
	}
	d := local.DeclOf(c.pass.TypesInfo, cur)
	decl := d.Node
	if c.isBuiltIn(d, decl, call.Args[0]) || c.isAsked(decl, d.Var(sel.X)) ||
		c.listsDirectory(decl) || c.isIntermediates(decl, sel.X) {
		return
	}
	cur = syntax.OutOfParens(cur)
	if cur.ParentEdgeKind() == edge.ExprStmt_X {
		if c.isUsed(decl, sel.X) {
			c.report.Report(lint.Finding{
				Rule:    option.CertPoolIgnored,
				Range:   call,
				Message: "AppendCertsFromPEM result is ignored: PEM without a certificate leaves the pool as it was",
			})
		}
		return
	}
	if field := c.onlySetsField(cur, decl, d.Var(sel.X)); field != "" {
		c.report.Report(lint.Finding{
			Rule:    option.CertPoolIgnored,
			Range:   call,
			Message: field + " is not set if the PEM has no certificate: nil trusts every system root",
		})
	}
}

// isUsed reports whether the pool that a call adds to is one that decl does more with
// than to add to it.
func (c *checker) isUsed(decl ast.Node, pool ast.Expr) bool {
	pool = ast.Unparen(pool)
	if call, ok := pool.(*ast.CallExpr); ok {
		return syntax.Callee(c.pass.TypesInfo, call) != "crypto/x509.NewCertPool" // that one is dropped
	}
	id, ok := pool.(*ast.Ident)
	if !ok {
		return true // Have: cfg.RootCAs.AppendCertsFromPEM(pem)
	}
	v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Kind() != types.LocalVar {
		return true
	}
	used := false
	c.eachUse(decl, v, func(method string) {
		used = used || method != "AppendCertsFromPEM" && method != "AddCert"
	})
	return used
}

// isAsked reports whether decl asks the pool what it holds.
func (c *checker) isAsked(decl ast.Node, pool *types.Var) bool {
	asked := false
	if pool != nil {
		c.eachUse(decl, pool, func(method string) {
			asked = asked || method == "Subjects" || method == "Equal"
		})
	}
	return asked
}

// eachUse calls f for each use of v in decl, with the name of the method or field that
// is selected, or "".
func (c *checker) eachUse(decl ast.Node, v *types.Var, f func(selected string)) {
	selected := make(map[*ast.Ident]string)
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if id, ok := ast.Unparen(n.X).(*ast.Ident); ok {
				selected[id] = n.Sel.Name
			}
		case *ast.Ident:
			if c.pass.TypesInfo.Uses[n] == v {
				f(selected[n])
			}
		}
		return true
	})
}
