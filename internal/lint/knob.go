package lint

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/syntax"
)

// related points from a decision to the declaration of the knob that carries it into a
// tls.Config elsewhere. It is the only place on that way that the importer of a package
// has a position of.
func (r *Reporter) related(f Finding) []analysis.RelatedInformation {
	if f.Via.Knob == "" {
		return nil
	}
	obj := r.knob(f.Range, f.Via.Knob)
	if obj == nil || !obj.Pos().IsValid() {
		return nil
	}
	// Without an end: an imported object's file has lines, but no columns to count in.
	return []analysis.RelatedInformation{{Pos: obj.Pos(), Message: f.way(f.Via.Package)}}
}

// knob returns the field, variable or function around rng that is called name, or whose
// argument is.
//
// Have: Options{Insecure: true}, o.Insecure = true, WithInsecure(true)
func (r *Reporter) knob(rng analysis.Range, name string) types.Object {
	file := syntax.FileAt(r.pass, rng.Pos())
	if file == nil {
		return nil
	}
	path := syntax.Path(file, rng)
	for _, n := range path {
		for _, id := range carriers(n) {
			if obj := r.pass.TypesInfo.Uses[id]; obj != nil && isKnob(obj, name) {
				return obj
			}
		}
	}
	return nil
}

// carriers returns the names that a node gives to what it does with a value inside.
func carriers(n ast.Node) []*ast.Ident {
	var ids []*ast.Ident
	add := func(e ast.Expr) {
		switch e := ast.Unparen(e).(type) {
		case *ast.Ident:
			ids = append(ids, e)
		case *ast.SelectorExpr:
			ids = append(ids, e.Sel)
		}
	}
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		add(n.Key)
	case *ast.AssignStmt:
		for _, lhs := range n.Lhs {
			add(lhs)
		}
	case *ast.CallExpr:
		add(n.Fun)
	case *ast.Ident, *ast.SelectorExpr:
		add(n.(ast.Expr)) // an option that is a variable, or a function that is passed on
	}
	return ids
}

// isKnob reports whether a finding that says "name becomes ..." speaks of obj.
func isKnob(obj types.Object, name string) bool {
	if _, fn, ok := strings.Cut(name, " of "); ok {
		name = fn
	}
	return name[strings.LastIndexByte(name, '.')+1:] == obj.Name()
}
