package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// DeleteField returns the edit that deletes the writing of a field. rng is a key:value
// of a struct literal, a statement x.F = v, or the value of either. The statement must
// not be the only one of its block.
func DeleteField(pass *analysis.Pass, rng analysis.Range) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	path := writingPath(file, rng)
	if len(path) < 3 {
		return nil, false
	}
	switch n := path[0].(type) {
	case *ast.KeyValueExpr:
		lit, ok := path[1].(*ast.CompositeLit)
		if !ok || !isStruct(pass.TypesInfo.TypeOf(lit)) {
			return nil, false
		}
		return deleteItem(pass, file, elements(lit), n)
	case *ast.AssignStmt:
		list := statements(path[1], path[2])
		if len(list.items) < 2 || !isFieldWrite(pass.TypesInfo, n) {
			return nil, false
		}
		return deleteItem(pass, file, list, n)
	}
	return nil, false
}

// writingPath returns the nodes around rng, the innermost of which writes the field of which
// rng is the value.
func writingPath(file *ast.File, rng analysis.Range) []ast.Node {
	path := exactPath(file, rng)
	for len(path) > 2 && isValue(path[0], path[1]) {
		path = path[1:]
	}
	return path
}

// isValue reports whether n is all that parent, a field's key:value or assignment,
// writes, so that deleting n means deleting parent.
func isValue(n, parent ast.Node) bool {
	switch p := parent.(type) {
	case *ast.ParenExpr:
		return true
	case *ast.KeyValueExpr:
		return p.Value == n
	case *ast.AssignStmt:
		return len(p.Rhs) == 1 && p.Rhs[0] == n
	}
	return false
}

// isFieldWrite reports whether s is x.F = v.
func isFieldWrite(info *types.Info, s *ast.AssignStmt) bool {
	if s.Tok != token.ASSIGN || len(s.Lhs) != 1 || len(s.Rhs) != 1 {
		return false
	}
	lhs, ok := ast.Unparen(s.Lhs[0]).(*ast.SelectorExpr)
	return ok && info.Selections[lhs] != nil
}

// DeleteElement returns the edit that deletes the element at rng from a slice literal
// without keys, or from the arguments that append adds. An only element is not
// deleted: to crypto/tls an empty list allows no suite, and only nil means its defaults.
func DeleteElement(pass *analysis.Pass, rng analysis.Range) ([]analysis.TextEdit, bool) {
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	path := exactPath(file, rng)
	for len(path) > 1 && isParen(path[1]) {
		path = path[1:]
	}
	if len(path) < 2 {
		return nil, false
	}
	switch parent := path[1].(type) {
	case *ast.CompositeLit:
		if path[0] != parent.Type && len(parent.Elts) > 1 && isPlainSlice(pass.TypesInfo, parent) {
			return deleteItem(pass, file, elements(parent), path[0])
		}
	case *ast.CallExpr:
		if isAppended(pass.TypesInfo, parent, path[0]) && len(parent.Args) > 2 {
			return deleteItem(pass, file, arguments(parent), path[0])
		}
	}
	return nil, false
}

func isParen(n ast.Node) bool {
	_, ok := n.(*ast.ParenExpr)
	return ok
}

// isPlainSlice reports whether lit is a slice literal in which no element has a key:
// in []T{2: A, B} a deletion moves B.
func isPlainSlice(info *types.Info, lit *ast.CompositeLit) bool {
	for _, e := range lit.Elts {
		if _, ok := e.(*ast.KeyValueExpr); ok {
			return false
		}
	}
	t := info.TypeOf(lit)
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Slice)
	return ok
}

// isAppended reports whether call is append(x, ...) and adds arg, one element.
func isAppended(info *types.Info, call *ast.CallExpr, arg ast.Node) bool {
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	if !ok || info.Uses[id] != types.Universe.Lookup("append") {
		return false
	}
	return !call.Ellipsis.IsValid() && arg != call.Fun && arg != call.Args[0]
}

func isStruct(t types.Type) bool {
	if t == nil {
		return false
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem() // Have: []*T{{F: v}}
	}
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

// deleteItem deletes item from list if nothing depends on it.
func deleteItem(pass *analysis.Pass, file *ast.File, list list, item ast.Node) ([]analysis.TextEdit, bool) {
	if !removable(pass, file, item, nil) {
		return nil, false
	}
	for i := range list.items {
		if list.items[i] == item {
			l := newLayout(pass.Fset, file, list, i)
			return []analysis.TextEdit{l.deletion()}, true
		}
	}
	return nil, false
}
