package tlsmisuse

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/option"
)

// copies reports each expression that copies a config that others may use meanwhile. It
// looks for them without the index, which most packages do not need then.
func (c *checker) copies() {
	for _, file := range c.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			star, ok := n.(*ast.StarExpr)
			if !ok {
				return true
			}
			if tv := c.pass.TypesInfo.Types[star]; tv.IsValue() && isTLSType(tv.Type, "Config") {
				cur, _ := c.report.At(star)
				c.copied(cur, star)
			}
			return true
		})
	}
}

// copied reports star, the config at cur, if it is copied while others may use it.
func (c *checker) copied(cur inspector.Cursor, star *ast.StarExpr) {
	if !c.isCopy(cur) {
		return
	}
	v := local.DeclOf(c.pass.TypesInfo, cur).Value(star.X).Expr
	if _, isCall := v.(*ast.CallExpr); isCall || c.literal(v, "Config") != nil {
		return // Have: *cfg.Clone(), which is nobody else's
	}
	c.report.Report(lint.Finding{
		Rule:    option.ConfigCopied,
		Range:   star,
		Message: "config is copied with its lock: a server rotates ticket keys meanwhile",
		Fix:     c.clone(star),
	})
}

// clone returns the edit that reads a Clone of what star reads, or nil.
func (c *checker) clone(star *ast.StarExpr) *lint.Fix {
	if p, ok := types.Unalias(c.pass.TypesInfo.TypeOf(star.X)).(*types.Pointer); !ok || !isTLSType(p.Elem(), "Config") {
		return nil
	}
	text := types.ExprString(star.X) + ".Clone()"
	edits, ok := fix.Replace(c.pass, star.X, text)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Replace " + types.ExprString(star.X) + " with " + text, Edits: edits, Safety: option.Neutral}
}

// isCopy reports whether the value at cur is stored, passed or returned.
func (c *checker) isCopy(cur inspector.Cursor) bool {
	for cur.ParentEdgeKind() == edge.ParenExpr_X {
		cur = cur.Parent()
	}
	switch cur.ParentEdgeKind() {
	case edge.AssignStmt_Rhs:
		s := cur.Parent().Node().(*ast.AssignStmt)
		i := cur.ParentEdgeIndex()
		return i < len(s.Lhs) && !isBlank(s.Lhs[i])
	case edge.ValueSpec_Values:
		s := cur.Parent().Node().(*ast.ValueSpec)
		i := cur.ParentEdgeIndex()
		return i < len(s.Names) && !isBlank(s.Names[i])
	case edge.CallExpr_Args:
		// Have: unsafe.Sizeof(*cfg), which reads nothing
		call := cur.Parent().Node().(*ast.CallExpr)
		return !c.pass.TypesInfo.Types[call.Fun].IsBuiltin()
	case edge.KeyValueExpr_Value, edge.CompositeLit_Elts, edge.ReturnStmt_Results, edge.SendStmt_Value:
		return true
	}
	return false
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}
