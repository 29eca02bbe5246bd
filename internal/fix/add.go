package fix

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// AddField returns the edit that sets a field beside another one. rng is the key:value
// of a struct literal, or the statement x.F = v, that writes the other.
func AddField(pass *analysis.Pass, rng analysis.Range, name, value string) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	path := exactPath(file, rng)
	if len(path) < 3 {
		return nil, false
	}
	switch n := path[0].(type) {
	case *ast.KeyValueExpr:
		if lit, ok := path[1].(*ast.CompositeLit); ok {
			return AddElement(pass, lit, name, value)
		}
	case *ast.AssignStmt:
		if len(statements(path[1], path[2]).items) == 0 || !isFieldWrite(pass.TypesInfo, n) {
			return nil, false
		}
		x := ast.Unparen(n.Lhs[0]).(*ast.SelectorExpr).X
		if hasEffect(pass.TypesInfo, x) {
			return nil, false
		}
		var text bytes.Buffer
		if err := format.Node(&text, pass.Fset, x); err != nil {
			return nil, false
		}
		return []analysis.TextEdit{edit(n.Pos(), n.Pos(), text.String()+"."+name+" = "+value+"\n")}, true
	}
	return nil, false
}

// AddElement returns the edit that adds a field to struct literal lit, unless it has it.
func AddElement(pass *analysis.Pass, lit *ast.CompositeLit, name, value string) ([]analysis.TextEdit, bool) {
	return AddElements(pass, lit, Element{name, value})
}

// An Element is a field of a struct literal and the expression that it is to hold.
type Element struct{ Name, Value string }

// AddElements returns the edit that adds fields to struct literal lit, unless it has one
// of them.
func AddElements(pass *analysis.Pass, lit *ast.CompositeLit, elems ...Element) ([]analysis.TextEdit, bool) {
	has := func(e Element) bool { return hasField(lit, e.Name) }
	if fileAt(pass, lit.Pos()) == nil || !isStruct(pass.TypesInfo.TypeOf(lit)) || slices.ContainsFunc(elems, has) {
		return nil, false
	}
	texts := make([]string, len(elems))
	for i, e := range elems {
		texts[i] = e.Name + ": " + e.Value
	}
	return []analysis.TextEdit{addElements(pass.Fset, lit, texts)}, true
}

// AppendElement returns the edit that adds value, a Go expression, to the slice literal at
// rng, unless an element says where it is: the next may be there already.
func AppendElement(pass *analysis.Pass, rng analysis.Range, value string) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	path := exactPath(file, rng)
	if len(path) == 0 {
		return nil, false
	}
	lit, ok := path[0].(*ast.CompositeLit)
	if !ok {
		return nil, false
	}
	_, isSlice := pass.TypesInfo.TypeOf(lit).Underlying().(*types.Slice)
	hasIndex := func(e ast.Expr) bool { _, ok := e.(*ast.KeyValueExpr); return ok }
	if !isSlice || slices.ContainsFunc(lit.Elts, hasIndex) {
		return nil, false
	}
	return []analysis.TextEdit{addElements(pass.Fset, lit, []string{value})}, true
}

// hasField reports whether struct literal lit writes the field called name, as one
// without names writes all.
func hasField(lit *ast.CompositeLit, name string) bool {
	return slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		id, ok := kv.Key.(*ast.Ident)
		return ok && id.Name == name
	})
}

// addElements puts texts last, in lines of their own if the literal's brace has one.
func addElements(fset *token.FileSet, lit *ast.CompositeLit, texts []string) analysis.TextEdit {
	n := len(lit.Elts)
	switch {
	case n == 0:
		return edit(lit.Rbrace, lit.Rbrace, strings.Join(texts, ", "))
	case fset.Position(lit.Elts[n-1].End()).Line < fset.Position(lit.Rbrace).Line:
		return edit(lit.Rbrace, lit.Rbrace, strings.Join(texts, ",\n")+",\n")
	}
	return edit(lit.Elts[n-1].End(), lit.Elts[n-1].End(), ", "+strings.Join(texts, ", "))
}
