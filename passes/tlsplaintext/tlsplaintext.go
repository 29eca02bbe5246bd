package tlsplaintext

import (
	_ "embed"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
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

// Analyzer reports gRPC clients and servers without TLS.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsplaintext",
	Doc:        passdoc.MustExtract(doc, "tlsplaintext"),
	URL:        passdoc.URL("tlsplaintext"),
	Requires:   []*analysis.Analyzer{tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

const (
	grpcPath = "google.golang.org/grpc"
	insecure = grpcPath + "/credentials/insecure"
)

func run(pass *analysis.Pass, report *lint.Reporter) error {
	// fast path: a package that imports neither cannot call them.
	isGRPC := func(p *types.Package) bool { return p.Path() == grpcPath || p.Path() == insecure }
	if isGRPC(pass.Pkg) || !slices.ContainsFunc(pass.Pkg.Imports(), isGRPC) {
		return nil
	}
	c := &checker{pass: pass, report: report}
	for _, name := range []string{insecure + ".NewCredentials", grpcPath + ".WithInsecure"} {
		for _, cur := range report.Calls(name) {
			c.client(cur, cur.Node().(*ast.CallExpr))
		}
	}
	for _, cur := range report.Calls(grpcPath + ".NewServer") {
		c.server(cur, cur.Node().(*ast.CallExpr))
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// client reports insecure credentials, which the call at cur makes.
func (c *checker) client(cur inspector.Cursor, call *ast.CallExpr) {
	if local.IsConditional(c.pass.TypesInfo, cur) || c.isFallback(cur) || c.isPrivate(cur) {
		return
	}
	c.report.Report(lint.Finding{
		Rule:    option.GRPCInsecure,
		Range:   call,
		Message: "insecure credentials send everything in plain text",
	})
}

// isFallback reports whether the value at cur is that of a field FallbackCreds, which
// credentials/xds uses where the control plane says so.
func (c *checker) isFallback(cur inspector.Cursor) bool {
	kv, ok := cur.Parent().Node().(*ast.KeyValueExpr)
	if !ok {
		return false
	}
	id, ok := kv.Key.(*ast.Ident)
	return ok && id.Name == "FallbackCreds"
}

// dials gives the index of the target among the arguments of each function that dials.
var dials = map[string]int{
	grpcPath + ".NewClient":   0,
	grpcPath + ".Dial":        0,
	grpcPath + ".DialContext": 1,
}

// isPrivate reports whether the options at cur are those of a dial that does not leave
// the machine, or their declaration makes connections of its own.
func (c *checker) isPrivate(cur inspector.Cursor) bool {
	decl := cur
	for parent := range cur.Enclosing((*ast.CallExpr)(nil), (*ast.FuncDecl)(nil), (*ast.GenDecl)(nil)) {
		call, ok := parent.Node().(*ast.CallExpr)
		if !ok {
			decl = parent // the last is the outermost
			continue
		}
		if index, ok := dials[syntax.Callee(c.pass.TypesInfo, call)]; ok && index < len(call.Args) && c.isLocal(call.Args[index]) {
			return true
		}
	}
	for cur := range decl.Preorder((*ast.CallExpr)(nil)) {
		switch syntax.Callee(c.pass.TypesInfo, cur.Node().(*ast.CallExpr)) {
		case grpcPath + ".WithContextDialer", grpcPath + ".WithDialer":
			return true
		}
	}
	return false
}

// isLocal reports whether target is a constant that names this machine.
func (c *checker) isLocal(target ast.Expr) bool {
	v := c.pass.TypesInfo.Types[target].Value
	if v == nil || v.Kind() != constant.String {
		return false
	}
	address := constant.StringVal(v)
	for _, scheme := range []string{"dns:///", "passthrough:///"} {
		address = strings.TrimPrefix(address, scheme)
	}
	for _, prefix := range []string{"unix:", "unix-abstract:", "vsock:", "localhost:", "127.", "[::1]:"} {
		if strings.HasPrefix(address, prefix) {
			return true
		}
	}
	return false
}

// server reports a server all of whose options are seen, none of them Creds.
func (c *checker) server(cur inspector.Cursor, call *ast.CallExpr) {
	if call.Ellipsis.IsValid() || local.IsConditional(c.pass.TypesInfo, cur) {
		return
	}
	for _, arg := range call.Args {
		opt, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok {
			return
		}
		name := syntax.Callee(c.pass.TypesInfo, opt)
		if !strings.HasPrefix(name, grpcPath+".") || name == grpcPath+".Creds" {
			return
		}
	}
	c.report.Report(lint.Finding{
		Rule:    option.GRPCInsecure,
		Range:   call,
		Message: "server without Creds sends everything in plain text",
	})
}
