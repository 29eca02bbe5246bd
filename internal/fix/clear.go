package fix

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// ClearField returns the edit after which the field that is written at rng holds nothing.
// It is that of DeleteField, unless the function writes the field once more, perhaps: what was
// overwritten would then stand again, so that the zero value takes the place of the value,
// if it is false or nil.
//
// Have: c.InsecureSkipVerify = true; c.InsecureSkipVerify = true
// Have: d := c; d.InsecureSkipVerify = true; c.InsecureSkipVerify = true
func ClearField(pass *analysis.Pass, rng analysis.Range) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	path := writingPath(file, rng)
	if len(path) == 0 {
		return nil, false
	}
	write, ok := path[0].(*ast.AssignStmt)
	if !ok || !isFieldWrite(pass.TypesInfo, write) || !isWrittenTwice(pass, path, write) {
		return DeleteField(pass, rng)
	}
	switch t := pass.TypesInfo.TypeOf(write.Lhs[0]).Underlying().(type) {
	case *types.Basic:
		if t.Info()&types.IsBoolean == 0 {
			return nil, false
		}
		return Replace(pass, write.Rhs[0], "false")
	case *types.Slice, *types.Pointer, *types.Map, *types.Signature, *types.Interface:
		return Replace(pass, write.Rhs[0], "nil")
	}
	return nil, false
}

// isWrittenTwice reports whether the function around write, path's first node, writes the
// field in another place too, of what may be seen to be the same: itself, under another name,
// or by another function of the package.
func isWrittenTwice(pass *analysis.Pass, path []ast.Node, write *ast.AssignStmt) bool {
	info, fn := pass.TypesInfo, outermost(path)
	field := ast.Unparen(write.Lhs[0]).(*ast.SelectorExpr)
	written := placeOf(info, field)
	others := namesOf(pass, fn, field, info.Uses[field.Sel])
	twice := others.handed(fn)
	eachWrite(fn, func(l, r ast.Expr) {
		if l == write.Lhs[0] {
			return
		}
		place := placeOf(info, l)
		twice = twice || place == written || others.writes(l, r) ||
			strings.HasPrefix(written, place+".") && isLiteralWith(info, r, info.Uses[field.Sel])
	})
	return twice
}

// outermost returns the function declaration of path, or else its file.
func outermost(path []ast.Node) ast.Node {
	for _, n := range path {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn
		}
	}
	return path[len(path)-1]
}

// placeOf spells the variable or field that e is in one way, whatever e leaves out.
//
// Have: c.Config.Time, c.Time and (*c).Time, where Config is embedded
func placeOf(info *types.Info, e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		if obj := info.ObjectOf(e); obj != nil {
			return fmt.Sprint(e.Name, "@", obj.Pos()) // there may be others of this name
		}
	case *ast.StarExpr:
		return placeOf(info, e.X)
	case *ast.SelectorExpr:
		if sel := info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal {
			return placeOf(info, e.X) + fieldsOf(sel)
		}
	}
	return types.ExprString(e)
}

// fieldsOf spells what is selected, with the embedded fields that it is selected through.
func fieldsOf(sel *types.Selection) string {
	var out strings.Builder
	t := sel.Recv()
	for _, i := range sel.Index() {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		field := t.Underlying().(*types.Struct).Field(i)
		out.WriteString("." + field.Name())
		t = field.Type()
	}
	return out.String()
}

// isLiteralWith reports whether e is a literal, or the address of one, that writes field, in
// itself or in a literal within it.
func isLiteralWith(info *types.Info, e ast.Expr, field types.Object) bool {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok {
		e = ast.Unparen(u.X)
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return false
	}
	return slices.ContainsFunc(lit.Elts, func(elem ast.Expr) bool {
		kv, ok := elem.(*ast.KeyValueExpr)
		if !ok {
			return declares(info.TypeOf(lit), field) || isLiteralWith(info, elem, field)
		}
		key, ok := kv.Key.(*ast.Ident)
		return ok && info.Uses[key] == field || isLiteralWith(info, kv.Value, field)
	})
}

// declares reports whether field is one of struct t, or of the one it points to, itself.
func declares(t types.Type, field types.Object) bool {
	if !isStruct(t) {
		return false
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	for f := range t.Underlying().(*types.Struct).Fields() {
		if f == field {
			return true
		}
	}
	return false
}
