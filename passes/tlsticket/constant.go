package tlsticket

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// A content is what the source says of some bytes.
type content int

const (
	unknown content = iota
	zero            // all zeros
	secret          // constants, or made of constants
)

// array returns what the array e holds.
func (c *checker) array(e ast.Expr) content {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return c.elements(e)
	case *ast.CallExpr:
		if len(e.Args) != 1 || !c.pass.TypesInfo.Types[e.Fun].IsType() && !option.Digests[syntax.Callee(c.pass.TypesInfo, e)] {
			return unknown
		}
		return c.bytes(e.Args[0])
	case *ast.Ident:
		return c.variable(e)
	}
	return unknown
}

// bytes returns what the slice or string e holds.
func (c *checker) bytes(e ast.Expr) content {
	e = ast.Unparen(e)
	if c.pass.TypesInfo.Types[e].Value != nil {
		return secret // a string
	}
	switch e := e.(type) {
	case *ast.CompositeLit:
		return c.elements(e)
	case *ast.CallExpr:
		if len(e.Args) == 1 && c.pass.TypesInfo.Types[e.Fun].IsType() {
			return c.bytes(e.Args[0])
		}
	case *ast.SliceExpr:
		if id, ok := ast.Unparen(e.X).(*ast.Ident); ok {
			return c.variable(id)
		}
	case *ast.Ident:
		return c.variable(e)
	}
	return unknown
}

// elements returns what a literal of bytes holds.
func (c *checker) elements(lit *ast.CompositeLit) content {
	content := zero
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		v := c.pass.TypesInfo.Types[e].Value
		if v == nil {
			return unknown
		}
		if constant.Sign(constant.ToInt(v)) != 0 {
			content = secret
		}
	}
	return content
}

// variable returns what the variable that id names holds, if nothing but its
// declaration and copies of constants write it. Others may write an exported one.
func (c *checker) variable(id *ast.Ident) content {
	v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Pkg() != c.pass.Pkg || v.Kind() != types.LocalVar && (v.Kind() != types.PackageVar || v.Exported()) {
		return unknown
	}
	_, isArray := v.Type().Underlying().(*types.Array)
	content := unknown
	for cur := range c.report.Root().Preorder((*ast.Ident)(nil)) {
		id := cur.Node().(*ast.Ident)
		switch {
		case c.pass.TypesInfo.Defs[id] == v:
			content = max(content, c.declared(cur, isArray))
			if content == unknown {
				return unknown
			}
		case c.pass.TypesInfo.Uses[id] != v:
		case c.isCopied(cur):
			content = secret
		case !c.isRead(cur, isArray):
			return unknown
		}
	}
	return content
}

// declared returns what the variable that is declared at cur starts with.
func (c *checker) declared(cur inspector.Cursor, isArray bool) content {
	var value ast.Expr
	switch parent := cur.Parent().Node().(type) {
	case *ast.ValueSpec:
		if len(parent.Values) == 0 && isArray {
			return zero
		}
		if len(parent.Values) == len(parent.Names) {
			value = parent.Values[cur.ParentEdgeIndex()]
		}
	case *ast.AssignStmt:
		if len(parent.Lhs) == len(parent.Rhs) {
			value = parent.Rhs[cur.ParentEdgeIndex()]
		}
	}
	switch value := value.(type) {
	case *ast.CompositeLit:
		return c.elements(value)
	case *ast.CallExpr:
		if isArray {
			return c.array(value)
		}
		return c.bytes(value)
	}
	return unknown
}

// isCopied reports whether a constant is copied over the variable at cur.
//
// Have: copy(key[:], "constant")
func (c *checker) isCopied(cur inspector.Cursor) bool {
	if cur.ParentEdgeKind() != edge.SliceExpr_X {
		return false
	}
	arg := cur.Parent()
	call, ok := arg.Parent().Node().(*ast.CallExpr)
	return ok && c.isCopy(call) && call.Args[0] == arg.Node() && c.bytes(call.Args[1]) == secret
}

// isRead reports whether the variable at cur is only looked at.
func (c *checker) isRead(cur inspector.Cursor, isArray bool) bool {
	switch cur.ParentEdgeKind() {
	case edge.AssignStmt_Rhs, edge.KeyValueExpr_Value, edge.CompositeLit_Elts, edge.ValueSpec_Values:
		return isArray // a slice would be written through the other name
	case edge.CallExpr_Args:
		call := cur.Parent().Node().(*ast.CallExpr)
		return isArray || c.pass.TypesInfo.Types[call.Fun].IsType() || c.isCopy(call) && call.Args[1] == cur.Node()
	case edge.SliceExpr_X:
		arg := cur.Parent()
		call, ok := arg.Parent().Node().(*ast.CallExpr)
		return ok && (c.isCopy(call) && call.Args[1] == arg.Node() || c.pass.TypesInfo.Types[call.Fun].IsType())
	}
	return false
}
