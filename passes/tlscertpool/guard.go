package tlscertpool

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// onlySetsField returns RootCAs or ClientCAs if the result of the call at cur decides
// nothing but whether that field of a tls.Config is set to pool, and decl does not name
// the field elsewhere. Otherwise it returns "".
func (c *checker) onlySetsField(cur inspector.Cursor, decl ast.Node, pool *types.Var) string {
	stmt := c.condition(cur, decl)
	if stmt == nil || stmt.Else != nil || len(stmt.Body.List) != 1 {
		return ""
	}
	// Have: if pool.AppendCertsFromPEM(pem) { cfg.RootCAs = pool }
	a, ok := stmt.Body.List[0].(*ast.AssignStmt)
	if !ok || len(a.Lhs) != 1 || len(a.Rhs) != 1 {
		return ""
	}
	sel, ok := ast.Unparen(a.Lhs[0]).(*ast.SelectorExpr)
	id, isIdent := ast.Unparen(a.Rhs[0]).(*ast.Ident)
	if !ok || !isIdent || pool == nil || c.pass.TypesInfo.Uses[id] != pool {
		return ""
	}
	field := c.pass.TypesInfo.Uses[sel.Sel]
	if field == nil || field.Pkg() == nil || field.Pkg().Path() != "crypto/tls" || c.count(decl, field) != 1 {
		return ""
	}
	return field.Name()
}

// condition returns the if statement whose whole condition is the call at cur, or a
// variable that the statement or the one before it sets to the call and nothing else
// reads.
func (c *checker) condition(cur inspector.Cursor, decl ast.Node) *ast.IfStmt {
	if cur.ParentEdgeKind() == edge.IfStmt_Cond {
		return cur.Parent().Node().(*ast.IfStmt)
	}
	a, ok := cur.Parent().Node().(*ast.AssignStmt)
	if !ok || len(a.Lhs) != 1 {
		return nil
	}
	set := cur.Parent()
	var stmt *ast.IfStmt
	if set.ParentEdgeKind() == edge.IfStmt_Init {
		stmt = set.Parent().Node().(*ast.IfStmt)
	} else if next, ok := set.NextSibling(); ok {
		stmt, _ = next.Node().(*ast.IfStmt)
	}
	if stmt == nil {
		return nil
	}
	id, isIdent := ast.Unparen(stmt.Cond).(*ast.Ident)
	name, isName := a.Lhs[0].(*ast.Ident)
	if !isIdent || !isName {
		return nil
	}
	result := c.pass.TypesInfo.ObjectOf(name)
	if c.pass.TypesInfo.Uses[id] != result || c.count(decl, result) != 1 {
		return nil
	}
	return stmt
}

// count returns how often decl names obj.
func (c *checker) count(decl ast.Node, obj types.Object) int {
	n := 0
	ast.Inspect(decl, func(node ast.Node) bool {
		if id, ok := node.(*ast.Ident); ok && c.pass.TypesInfo.Uses[id] == obj {
			n++
		}
		return true
	})
	return n
}

// isIntermediates reports whether decl uses the pool as the Intermediates of
// x509.VerifyOptions: certificates that help to find a chain and need not be there.
func (c *checker) isIntermediates(decl ast.Node, pool ast.Expr) bool {
	if sel, ok := ast.Unparen(pool).(*ast.SelectorExpr); ok {
		return c.namesIntermediates(sel)
	}
	id, ok := ast.Unparen(pool).(*ast.Ident)
	if !ok {
		return false
	}
	v := c.pass.TypesInfo.Uses[id]
	is := func(field, value ast.Expr) bool {
		id, ok := ast.Unparen(value).(*ast.Ident)
		return ok && c.pass.TypesInfo.Uses[id] == v && c.namesIntermediates(field)
	}
	found := false
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			found = found || is(n.Key, n.Value)
		case *ast.AssignStmt:
			for i := range n.Lhs {
				found = found || len(n.Lhs) == len(n.Rhs) && is(n.Lhs[i], n.Rhs[i])
			}
		}
		return !found
	})
	return found
}

// namesIntermediates reports whether e names the field of that name of crypto/x509.
func (c *checker) namesIntermediates(e ast.Expr) bool {
	if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok {
		e = sel.Sel
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	f := c.pass.TypesInfo.Uses[id]
	return f != nil && f.Name() == "Intermediates" && f.Pkg() != nil && f.Pkg().Path() == "crypto/x509"
}
