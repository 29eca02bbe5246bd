package fix

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// Callback returns the edits that give function literal lit one parameter, called name
// and of the type written typ, in place of those that it has: where it uses one of them,
// it uses instead what uses says of it, a Go expression. It declines if lit uses a
// parameter that uses does not name, or writes to one, or if it already knows name.
func Callback(pass *analysis.Pass, lit *ast.FuncLit, name, typ string, uses map[types.Object]string) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, lit.Pos())
	repl, err := parser.ParseExpr(typ)
	if file == nil || err != nil || lit.Type.Params.NumFields() == 0 || !removable(pass, file, lit.Type.Params, repl) {
		return nil, false
	}
	params := map[types.Object]bool{}
	for _, field := range lit.Type.Params.List {
		for _, id := range field.Names {
			params[pass.TypesInfo.Defs[id]] = true
		}
	}
	edits := []analysis.TextEdit{edit(lit.Type.Params.Opening+1, lit.Type.Params.Closing, name+" "+typ)}
	written := writes(lit.Body)
	ok := true
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		id, isIdent := n.(*ast.Ident)
		if !isIdent {
			return ok
		}
		obj := pass.TypesInfo.ObjectOf(id)
		text, known := uses[obj]
		switch {
		case id.Name == name, params[obj] && (!known || written[id]):
			ok = false
		case params[obj]:
			edits = append(edits, edit(id.Pos(), id.End(), text))
		}
		return ok
	})
	return edits, ok
}

// writes returns the names that body assigns to, or of which it takes the address.
func writes(body ast.Node) map[*ast.Ident]bool {
	out := map[*ast.Ident]bool{}
	note := func(e ast.Expr) {
		if id, ok := ast.Unparen(e).(*ast.Ident); ok {
			out[id] = true
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				note(l)
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				note(n.X)
			}
		case *ast.RangeStmt:
			if n.Tok == token.ASSIGN {
				note(n.Key)
				note(n.Value)
			}
		}
		return true
	})
	return out
}

// Rename returns the edit that writes another field of the same struct: rng is the
// key:value of a struct literal, or the statement x.F = v.
func Rename(pass *analysis.Pass, rng analysis.Range, field string) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	id := FieldName(file, rng)
	if id == nil {
		return nil, false
	}
	if lit, ok := exactPath(file, rng)[1].(*ast.CompositeLit); ok && hasField(lit, field) {
		return nil, false
	}
	return []analysis.TextEdit{edit(id.Pos(), id.End(), field)}, true
}

// FieldName returns the name of the field that the key:value or the statement x.F = v at
// rng of file writes, nil if there is neither.
func FieldName(file *ast.File, rng analysis.Range) *ast.Ident {
	path := exactPath(file, rng)
	if len(path) == 0 {
		return nil
	}
	switch n := path[0].(type) {
	case *ast.KeyValueExpr:
		id, _ := n.Key.(*ast.Ident)
		return id
	case *ast.AssignStmt:
		if len(n.Lhs) == 1 {
			if sel, ok := ast.Unparen(n.Lhs[0]).(*ast.SelectorExpr); ok {
				return sel.Sel
			}
		}
	}
	return nil
}
