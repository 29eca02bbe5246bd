package tlsmisuse

import (
	_ "embed"
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports configs that are nil, copied or unfit for QUIC.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsmisuse",
	Doc:        passdoc.MustExtract(doc, "tlsmisuse"),
	URL:        passdoc.URL("tlsmisuse"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

const tlsPath = "crypto/tls"

func run(pass *analysis.Pass, report *lint.Reporter) error {
	// fast path: a package that does not import crypto/tls, nor a package that does,
	// has no config. crypto/tls itself knows what it may do.
	isTLS := func(p *types.Package) bool { return p.Path() == tlsPath }
	if isTLS(pass.Pkg) || !syntax.Imports(pass.Pkg, isTLS) {
		return nil
	}
	c := &checker{pass: pass, report: report}
	for _, name := range slices.Sorted(maps.Keys(option.NilConfigs)) {
		for _, cur := range report.Calls(name) {
			c.configured(cur, option.NilConfigs[name])
		}
	}
	for _, cur := range report.Uses("net/http", "TLSClientConfig") {
		if cur.ParentEdgeKind() == edge.KeyValueExpr_Key {
			c.http2Lost(cur.Parent().Parent().Node().(*ast.CompositeLit))
		}
	}
	c.copies()
	res := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result)
	for _, cfg := range res.Configs {
		c.dropped(cfg)
		c.ignored(cfg, res.Configs)
	}
	for _, ch := range res.Changes {
		c.mutated(ch)
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// configured checks the config that the call at cur hands to a function that needs one.
func (c *checker) configured(cur inspector.Cursor, row option.NilConfig) {
	call := cur.Node().(*ast.CallExpr)
	if row.Arg >= len(call.Args) {
		return
	}
	d := local.DeclOf(c.pass.TypesInfo, cur)
	arg := d.Value(call.Args[row.Arg]).Expr
	if c.isNil(arg) {
		if !isEnvelope(call) {
			c.reportNil(arg, row)
		}
	} else if lit := c.literal(arg, "QUICConfig"); lit != nil {
		c.quic(d, call.Args[row.Arg], lit, row)
	}
}

// isEnvelope reports whether call makes a *tls.Conn of a literal: net/http does, to get
// a plain connection through an API that knows only those.
func isEnvelope(call *ast.CallExpr) bool {
	_, isLiteral := ast.Unparen(call.Args[0]).(*ast.CompositeLit)
	return isLiteral
}

func (c *checker) reportNil(at ast.Expr, row option.NilConfig) {
	c.report.Report(lint.Finding{
		Rule:    option.ConfigNil,
		Range:   at,
		Message: "config is nil: " + row.Does,
	})
}

// isNil reports whether e is nil, or a conversion of nil.
func (c *checker) isNil(e ast.Expr) bool {
	e = ast.Unparen(e)
	if call, ok := e.(*ast.CallExpr); ok && c.pass.TypesInfo.Types[call.Fun].IsType() && len(call.Args) == 1 {
		return c.isNil(call.Args[0])
	}
	return c.pass.TypesInfo.Types[e].IsNil()
}

// literal returns the literal of the type called name of crypto/tls that e points to,
// or nil.
func (c *checker) literal(e ast.Expr, name string) *ast.CompositeLit {
	u, ok := ast.Unparen(e).(*ast.UnaryExpr)
	if !ok {
		return nil
	}
	lit, ok := ast.Unparen(u.X).(*ast.CompositeLit)
	if !ok || !isTLSType(c.pass.TypesInfo.TypeOf(lit), name) {
		return nil
	}
	return lit
}

// isTLSType reports whether t is the type called name of crypto/tls.
func isTLSType(t types.Type, name string) bool {
	if t == nil {
		return false
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == tlsPath
}
