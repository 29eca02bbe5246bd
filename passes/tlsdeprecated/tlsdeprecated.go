package tlsdeprecated

import (
	_ "embed"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports deprecated fields, functions and constants of crypto/tls.
var Analyzer = &analysis.Analyzer{
	Name:     "tlsdeprecated",
	Doc:      passdoc.MustExtract(doc, "tlsdeprecated"),
	URL:      passdoc.URL("tlsdeprecated"),
	Requires: []*analysis.Analyzer{inspect.Analyzer, tlsvet.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	report := lint.NewReporter(pass)
	in := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	for cur := range in.Root().Preorder((*ast.KeyValueExpr)(nil)) {
		kv := cur.Node().(*ast.KeyValueExpr)
		id, ok := kv.Key.(*ast.Ident)
		if !ok {
			continue
		}
		v, ok := pass.TypesInfo.Uses[id].(*types.Var)
		if !ok || v.Name() != "PreferServerCipherSuites" || v.Pkg().Path() != "crypto/tls" {
			continue
		}
		report.Report(lint.Finding{
			Rule:    option.PreferServer,
			Range:   kv,
			Message: "PreferServerCipherSuites has no effect since Go 1.17",
		})
	}
	return nil, nil
}
