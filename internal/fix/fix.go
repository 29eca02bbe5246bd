// Package fix makes the text edits of suggested fixes. An edit touches only what it
// must: comments, commas and layout around it survive.
//
// A function returns false when no sound edit exists: the program would not compile
// (an import or a variable loses its last use), would stop doing something (a call is
// deleted), or would lose a comment. Each edit is judged alone: two of them may
// together delete the last two uses of a variable.
//
// The edits rest on the syntax tree and its line table, never on the text of the
// file, because not every driver gives an analyzer the text. They leave alignment to
// gofmt, which multichecker -fix, go vet -fix, go fix and analysistest run on every
// file that they fix. A driver of another kind must run it itself.
package fix

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/syntax"
)

// Replace returns the edit that puts text, a Go expression, in the place of the
// value expression at rng, in parentheses if it needs them there. What text names
// must be in scope, as the result of [Qualified] is.
func Replace(pass *analysis.Pass, rng analysis.Range, text string) ([]analysis.TextEdit, bool) {
	repl, err := parser.ParseExpr(text)
	if err != nil {
		return nil, false
	}
	file := fileAt(pass, rng.Pos())
	if file == nil {
		return nil, false
	}
	for i, path := 0, exactPath(file, rng); i+1 < len(path); i++ {
		old, ok := path[i].(ast.Expr)
		if !ok || !isExactly(old, rng) {
			break
		}
		if !isOperand(old, path[i+1]) || !isSingleValue(pass.TypesInfo.Types[old]) {
			continue
		}
		if !removable(pass, file, old, repl) {
			return nil, false
		}
		if needsParens(repl, path[i+1]) {
			text = "(" + text + ")"
		}
		return []analysis.TextEdit{edit(old.Pos(), old.End(), text)}, true
	}
	return nil, false
}

// isOperand reports whether expr is only read by parent, so that any value of its
// type can stand in its place.
func isOperand(expr ast.Expr, parent ast.Node) bool {
	switch p := parent.(type) {
	case *ast.SelectorExpr:
		return p.X == expr
	case *ast.KeyValueExpr:
		return p.Value == expr
	case *ast.AssignStmt:
		return expr.Pos() > p.TokPos
	case *ast.RangeStmt:
		return p.X == expr
	case *ast.UnaryExpr:
		return p.Op != token.AND
	case *ast.CallExpr:
		return p.Fun != expr
	case *ast.CaseClause, *ast.IncDecStmt, *ast.ExprStmt:
		return false // Have: case v:, where another case may have the new value already.
	}
	return true
}

// isSingleValue reports whether tv is a value, and not the two of v, ok = m[k].
func isSingleValue(tv types.TypeAndValue) bool {
	_, tuple := tv.Type.(*types.Tuple)
	return tv.IsValue() && !tuple
}

// needsParens reports whether expr must be parenthesised as a child of parent.
func needsParens(expr ast.Expr, parent ast.Node) bool {
	switch expr.(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.BasicLit, *ast.CallExpr, *ast.IndexExpr, *ast.ParenExpr:
		return false
	}
	switch parent.(type) {
	case *ast.KeyValueExpr, *ast.CompositeLit, *ast.CallExpr, *ast.ParenExpr, *ast.ReturnStmt, *ast.ValueSpec:
		return false
	case *ast.AssignStmt:
		// Have: if c := T{}; ok {: a composite literal ends the header early.
		_, isLit := expr.(*ast.CompositeLit)
		return isLit
	}
	return true
}

// fileAt returns the file of the package that holds pos, or nil if that is not the
// text its author edits: cgo output, the result of a generator with line directives.
func fileAt(pass *analysis.Pass, pos token.Pos) *ast.File {
	for _, f := range pass.Files {
		if f.FileStart <= pos && pos < f.FileEnd {
			if pass.Fset.PositionFor(pos, true).Filename != pass.Fset.PositionFor(pos, false).Filename {
				return nil
			}
			return f
		}
	}
	return nil
}

// exactPath returns the path from the innermost node at exactly rng up to file, or
// nil if there is none.
func exactPath(file *ast.File, rng analysis.Range) []ast.Node {
	if !rng.Pos().IsValid() || rng.End() < rng.Pos() {
		return nil
	}
	path := syntax.Path(file, rng)
	if len(path) == 0 || !isExactly(path[0], rng) {
		return nil
	}
	return path
}

func isExactly(n ast.Node, rng analysis.Range) bool {
	return n.Pos() == rng.Pos() && n.End() == rng.End()
}

func edit(from, to token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: from, End: to, NewText: []byte(text)}
}
