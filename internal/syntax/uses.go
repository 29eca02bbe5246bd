package syntax

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// An Index finds where a package uses what others declare. All rules share it; each part
// is made when the first of them asks, for most packages have nothing in them to look for.
type Index struct {
	pass *analysis.Pass

	all  sync.Once
	tree *inspector.Inspector // of all files

	mu    sync.Mutex
	trees map[ast.Decl]*inspector.Inspector // of one declaration each

	names sync.Once
	used  map[string][]*ast.Ident // what other packages declare but types, by name
}

// NewIndex returns the index of the package under analysis.
func NewIndex(pass *analysis.Pass) *Index { return &Index{pass: pass} }

// Root returns the root of the syntax of the package.
func (ix *Index) Root() inspector.Cursor {
	ix.all.Do(func() { ix.tree = inspector.New(ix.pass.Files) })
	return ix.tree.Root()
}

// At returns n in the syntax of the declaration of the package that it is part of.
func (ix *Index) At(n ast.Node) (inspector.Cursor, bool) {
	file := FileAt(ix.pass, n.Pos())
	if file == nil {
		return inspector.Cursor{}, false
	}
	decl := declAt(file, n.Pos())
	if decl == nil {
		return inspector.Cursor{}, false
	}
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.trees == nil {
		ix.trees = make(map[ast.Decl]*inspector.Inspector)
	}
	if ix.trees[decl] == nil {
		// How much there will be, inspector guesses from where the file begins.
		alone := &ast.File{Package: decl.Pos(), Name: file.Name, Decls: []ast.Decl{decl}}
		ix.trees[decl] = inspector.New([]*ast.File{alone})
	}
	return ix.trees[decl].Root().FindNode(n)
}

// named returns the identifiers in the package that stand for objects of other packages
// called name that are no types, in source order.
func (ix *Index) named(name string) []*ast.Ident {
	ix.names.Do(func() {
		ix.used = make(map[string][]*ast.Ident)
		for id, obj := range ix.pass.TypesInfo.Uses {
			if _, isType := obj.(*types.TypeName); !isType && obj.Pkg() != nil && obj.Pkg() != ix.pass.Pkg {
				ix.used[obj.Name()] = append(ix.used[obj.Name()], id)
			}
		}
		for _, ids := range ix.used {
			slices.SortFunc(ids, func(a, b *ast.Ident) int { return cmp.Compare(a.Pos(), b.Pos()) })
		}
	})
	return ix.used[name]
}

// Uses returns the identifiers in the package that stand for the function, variable or
// constant that the package with the import path declares under that name, or for a method
// or field of its types, in source order.
func (ix *Index) Uses(path, name string) []inspector.Cursor {
	return ix.find(name, func(obj types.Object) bool { return obj.Pkg().Path() == path })
}

// find returns the identifiers that stand for objects of other packages called name of
// which is holds.
func (ix *Index) find(name string, is func(types.Object) bool) []inspector.Cursor {
	var out []inspector.Cursor
	for _, id := range ix.named(name) {
		if !is(ix.pass.TypesInfo.Uses[id]) {
			continue
		}
		if cur, ok := ix.At(id); ok {
			out = append(out, cur)
		}
	}
	return out
}

// Calls returns the calls in the package of the function or method of another package with
// that full name, as "(*crypto/tls.Config).Clone".
func (ix *Index) Calls(fullName string) []inspector.Cursor {
	var out []inspector.Cursor
	name := fullName[strings.LastIndexByte(fullName, '.')+1:]
	isCalled := func(obj types.Object) bool {
		fn, ok := obj.(*types.Func)
		return ok && fn.FullName() == fullName
	}
	for _, cur := range ix.find(name, isCalled) {
		if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
			cur = cur.Parent()
		}
		cur = OutOfParens(cur)
		for cur.ParentEdgeKind() == edge.IndexExpr_X || cur.ParentEdgeKind() == edge.IndexListExpr_X {
			cur = OutOfParens(cur.Parent()) // an instance of a generic function
		}
		if cur.ParentEdgeKind() == edge.CallExpr_Fun {
			out = append(out, cur.Parent())
		}
	}
	return out
}

// A Write is a place that gives a field of a tls.Config its value.
type Write struct {
	Node  ast.Node          // the key:value, or the assignment
	Value ast.Expr          // what is written
	Lit   *ast.CompositeLit // of the key:value
}

// Pos returns the first position of the key:value or assignment.
func (w Write) Pos() token.Pos { return w.Node.Pos() }

// End returns the position after the key:value or assignment.
func (w Write) End() token.Pos { return w.Node.End() }

// Writes returns the places in the package that write the field of a tls.Config called
// name, those that clear it left out.
func (ix *Index) Writes(name string) []Write {
	var out []Write
	isField := func(obj types.Object) bool {
		v, ok := obj.(*types.Var)
		return ok && v.IsField() && v.Pkg().Path() == "crypto/tls"
	}
	for _, cur := range ix.find(name, isField) {
		if w, ok := writeAt(cur); ok && !ix.pass.TypesInfo.Types[w.Value].IsNil() {
			out = append(out, w)
		}
	}
	return out
}

// writeAt returns what writes the field that cur names, if it is alone in doing so.
func writeAt(cur inspector.Cursor) (Write, bool) {
	if cur.ParentEdgeKind() == edge.KeyValueExpr_Key {
		kv := cur.Parent()
		lit, ok := kv.Parent().Node().(*ast.CompositeLit)
		return Write{kv.Node(), kv.Node().(*ast.KeyValueExpr).Value, lit}, ok
	}
	if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
		cur = OutOfParens(cur.Parent())
		if s, ok := cur.Parent().Node().(*ast.AssignStmt); ok && cur.ParentEdgeKind() == edge.AssignStmt_Lhs && len(s.Lhs) == 1 && len(s.Rhs) == 1 {
			return Write{s, s.Rhs[0], nil}, true
		}
	}
	return Write{}, false
}
