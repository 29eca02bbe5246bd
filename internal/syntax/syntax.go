// Package syntax finds in the syntax of a package where it uses what other packages declare,
// and what the collector knows only the value of: where a pointer is written into a
// tls.Config, and which body a callback has.
package syntax

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/model"
)

// WriteOf returns which of writes, those of one field, gave cfg its value a. It is the
// one that the collector noted, the one of the literal that made cfg, or the only one
// there is; false if none of them is certain.
func WriteOf(writes []Write, cfg *model.Config, a model.Alt) (Write, bool) {
	if a.Via.Knob != "" {
		return Write{}, false // another package writes it
	}
	assigned := false
	for _, w := range writes {
		if a.Write.IsValid() && w.Pos() == a.Write.Pos() && w.End() == a.Write.End() {
			return w, true
		}
		assigned = assigned || w.Lit == nil
	}
	if a.Write.IsValid() {
		return Write{}, false
	}
	for _, w := range writes {
		if !assigned && w.Lit.Lbrace == cfg.Origin.Pos() {
			return w, true
		}
	}
	if len(writes) == 1 && a.Kind != model.Hole && a.Kind != model.Unknown { // else the config may be another
		return writes[0], true
	}
	return Write{}, false
}

// FileAt returns the file of the package that holds pos, nil if none does.
func FileAt(pass *analysis.Pass, pos token.Pos) *ast.File {
	for _, f := range pass.Files {
		if f.FileStart <= pos && pos < f.FileEnd {
			return f
		}
	}
	return nil
}

// ExprAt returns the expression of the package at exactly o, nil if there is none.
func ExprAt(pass *analysis.Pass, o model.Origin) ast.Expr {
	var found ast.Expr
	inspectAt(pass, o.Pos(), func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok && found == nil && e.Pos() == o.Pos() && e.End() == o.End() {
			found = e
		}
		return found == nil
	})
	return found
}

// FuncOf returns the function of the package that the expression e names or is: its
// parameters and its body, nil for any other expression.
func FuncOf(pass *analysis.Pass, e ast.Expr) (*ast.FuncType, *ast.BlockStmt) {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return e.Type, e.Body
	case *ast.Ident:
		return declared(pass, pass.TypesInfo.Uses[e])
	case *ast.SelectorExpr:
		return declared(pass, pass.TypesInfo.Uses[e.Sel])
	}
	return nil, nil
}

func declared(pass *analysis.Pass, obj types.Object) (*ast.FuncType, *ast.BlockStmt) {
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil, nil
	}
	d := DeclOf(pass, fn)
	if d == nil {
		return nil, nil
	}
	return d.Type, d.Body
}

// DeclOf returns the declaration of fn, nil if it is that of another package.
func DeclOf(pass *analysis.Pass, fn *types.Func) *ast.FuncDecl {
	if fn.Pkg() != pass.Pkg {
		return nil
	}
	pos := fn.Origin().Pos()
	for _, f := range pass.Files {
		if pos < f.FileStart || pos >= f.FileEnd {
			continue
		}
		for _, decl := range f.Decls {
			if d, ok := decl.(*ast.FuncDecl); ok && d.Name.Pos() == pos {
				return d
			}
		}
	}
	return nil
}
