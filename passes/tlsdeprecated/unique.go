package tlsdeprecated

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
)

// isStateMember reports whether obj is the field or method called name of
// tls.ConnectionState.
func isStateMember(obj types.Object, name string) bool {
	if obj == nil || obj.Name() != name || obj.Pkg() == nil || obj.Pkg().Path() != tlsPath {
		return false
	}
	state := obj.Pkg().Scope().Lookup("ConnectionState")
	if state == nil {
		return false
	}
	member, _, _ := types.LookupFieldOrMethod(state.Type(), true, obj.Pkg(), name)
	return obj == member
}

// unique reports the TLSUnique at cur if its bytes are used where nobody looks whether
// there are any.
func (c *checker) unique(cur inspector.Cursor) {
	if cur.ParentEdgeKind() != edge.SelectorExpr_Sel {
		return // a key of a literal
	}
	sel := cur.Parent()
	decl := declaration(cur)
	if c.looksAtState(decl) {
		return
	}
	used := c.usage(sel)
	if v := c.holder(sel); v != nil {
		used = c.usageOf(decl, v)
	}
	if used == consumed {
		c.report.Report(lint.Finding{
			Rule:    option.TLSUnique,
			Range:   sel.Node(),
			Message: "TLSUnique is nil in TLS 1.3: the channel binding is empty",
		})
	}
}

// declaration returns the top-level declaration that holds cur.
func declaration(cur inspector.Cursor) inspector.Cursor {
	for c := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.GenDecl)(nil)) {
		cur = c // the last is the outermost
	}
	return cur
}

// looksAtState reports whether decl asks for the version of a connection, for the
// exporter that takes the place of tls-unique, or whether there is a TLSUnique.
func (c *checker) looksAtState(decl inspector.Cursor) bool {
	for cur := range decl.Preorder((*ast.Ident)(nil)) {
		obj := c.pass.TypesInfo.Uses[cur.Node().(*ast.Ident)]
		if isStateMember(obj, "Version") || isStateMember(obj, "ExportKeyingMaterial") {
			return true
		}
		if isStateMember(obj, "TLSUnique") && cur.ParentEdgeKind() == edge.SelectorExpr_Sel && c.usage(cur.Parent()) == asked {
			return true
		}
	}
	return false
}

// A usage is what is done with bytes.
type usage uint8

const (
	unseen   usage = iota // handed to code that was not followed
	consumed              // hashed, compared or copied, as the standard library or the language does
	asked                 // compared with nil, or its length taken
)

// usage returns what is done with the value of the expression at cur.
func (c *checker) usage(cur inspector.Cursor) usage {
	for cur.ParentEdgeKind() == edge.ParenExpr_X {
		cur = cur.Parent()
	}
	switch p := cur.Parent().Node().(type) {
	case *ast.BinaryExpr:
		return asked // Have: state.TLSUnique == nil
	case *ast.SliceExpr:
		return c.usage(cur.Parent())
	case *ast.CallExpr:
		if cur.ParentEdgeKind() == edge.CallExpr_Args {
			return c.usageBy(p)
		}
	}
	return unseen
}

// usageBy returns what call does with an argument.
func (c *checker) usageBy(call *ast.CallExpr) usage {
	tv := c.pass.TypesInfo.Types[call.Fun]
	switch {
	case tv.IsType():
		return consumed // Have: string(state.TLSUnique)
	case tv.IsBuiltin():
		if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok && id.Name == "len" {
			return asked
		}
		return consumed
	}
	fn, ok := typeutil.Callee(c.pass.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return unseen
	}
	if _, isStd := option.CallOf(fn.Pkg().Path(), fn.FullName()); isStd {
		return consumed
	}
	return unseen
}

// holder returns the local variable that the expression at cur is assigned to, or nil.
func (c *checker) holder(cur inspector.Cursor) types.Object {
	s, ok := cur.Parent().Node().(*ast.AssignStmt)
	if !ok || s.Tok != token.DEFINE || cur.ParentEdgeKind() != edge.AssignStmt_Rhs || len(s.Lhs) != len(s.Rhs) {
		return nil
	}
	id, ok := s.Lhs[cur.ParentEdgeIndex()].(*ast.Ident)
	if !ok {
		return nil
	}
	return c.pass.TypesInfo.Defs[id]
}

// usageOf returns what decl does with v: to ask once is enough.
func (c *checker) usageOf(decl inspector.Cursor, v types.Object) usage {
	most := unseen
	for cur := range decl.Preorder((*ast.Ident)(nil)) {
		if c.pass.TypesInfo.Uses[cur.Node().(*ast.Ident)] == v {
			most = max(most, c.usage(cur))
		}
	}
	return most
}
