package tlscertpool

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// system reports the call of SystemCertPool at cur if its error is dropped and the
// pool, which is then nil, has a method called.
func (c *checker) system(cur inspector.Cursor, call *ast.CallExpr) {
	v := c.poolWithoutError(cur)
	if v == nil {
		return
	}
	decl := local.DeclOf(c.pass.TypesInfo, cur).Node
	if c.isCompared(decl, v) {
		return // Have: if pool == nil { pool = x509.NewCertPool() }
	}
	called := ""
	c.eachUse(decl, v, func(method string) {
		if called == "" {
			called = method
		}
	})
	if called != "" {
		c.report.Report(lint.Finding{
			Rule:    option.CertPoolIgnored,
			Range:   call,
			Message: "SystemCertPool error is ignored: " + called + " of a nil pool panics",
		})
	}
}

// poolWithoutError returns the variable that the call at cur fills while its error goes
// to the blank identifier, or nil.
func (c *checker) poolWithoutError(cur inspector.Cursor) *types.Var {
	var names []ast.Expr
	switch p := syntax.OutOfParens(cur).Parent().Node().(type) {
	case *ast.AssignStmt:
		names = p.Lhs
	case *ast.ValueSpec:
		for _, id := range p.Names {
			names = append(names, id)
		}
	}
	if len(names) != 2 || !isBlank(names[1]) {
		return nil
	}
	id, ok := names[0].(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := c.pass.TypesInfo.ObjectOf(id).(*types.Var)
	if v == nil || v.Kind() != types.LocalVar {
		return nil
	}
	return v
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// isCompared reports whether decl compares v with nil.
func (c *checker) isCompared(decl ast.Node, v *types.Var) bool {
	found := false
	is := func(x, y ast.Expr) bool {
		id, ok := ast.Unparen(x).(*ast.Ident)
		return ok && c.pass.TypesInfo.Uses[id] == v && c.pass.TypesInfo.Types[y].IsNil()
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		if b, ok := n.(*ast.BinaryExpr); ok {
			found = found || is(b.X, b.Y) || is(b.Y, b.X)
		}
		return !found
	})
	return found
}
