package tlseof

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/syntax"
)

// succeeds reports whether b ends as if all data had come: its function returns a nil
// error, err becomes nil, or nothing asks for err any more.
func (s sources) succeeds(b branch, err *types.Var) bool {
	fn, sig := s.function(b.stmt)
	if b.guard != nil {
		// Have: if err != nil && err != io.ErrUnexpectedEOF { return err }
		return endsInError(sig) && s.fails(b.guard.Body.List, sig) && !s.mentions(fn, err, b.stmt.Node().End()) && !s.failsAfter(b.stmt)
	}
	if len(b.body) == 0 {
		return false
	}
	last := b.body[len(b.body)-1]
	for _, stmt := range b.body[:len(b.body)-1] {
		if !isCall(stmt) {
			return false // it keeps in mind what happened
		}
	}
	switch last := last.(type) {
	case *ast.ReturnStmt:
		return s.returnsSuccess(last, sig)
	case *ast.AssignStmt:
		// Have: err = nil
		return last.Tok == token.ASSIGN && len(last.Lhs) == 1 && s.localVar(last.Lhs[0]) == err &&
			s.pass.TypesInfo.Types[last.Rhs[0]].IsNil()
	case *ast.BranchStmt:
		return last.Tok == token.BREAK && last.Label == nil && s.breaksToSuccess(b.stmt, fn, sig, err)
	}
	return false
}

func isCall(stmt ast.Stmt) bool {
	_, ok := stmt.(*ast.ExprStmt)
	return ok
}

// function returns the innermost function around cur and its signature.
func (s sources) function(cur inspector.Cursor) (ast.Node, *types.Signature) {
	for c := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch fn := c.Node().(type) {
		case *ast.FuncDecl:
			return fn, s.pass.TypesInfo.Defs[fn.Name].Type().(*types.Signature)
		case *ast.FuncLit:
			return fn, s.pass.TypesInfo.TypeOf(fn).(*types.Signature)
		}
	}
	return nil, types.NewSignatureType(nil, nil, nil, nil, nil, false)
}

// fails reports whether stmts end in the return of an error.
func (s sources) fails(stmts []ast.Stmt, sig *types.Signature) bool {
	if len(stmts) == 0 {
		return false
	}
	ret, ok := stmts[len(stmts)-1].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != sig.Results().Len() {
		return false
	}
	return !s.pass.TypesInfo.Types[ret.Results[len(ret.Results)-1]].IsNil()
}

// failsAfter reports whether the statements after the one at cur end in the return of an
// error of their own.
//
// Have: if err != io.ErrUnexpectedEOF { return data, err }; return nil, errTruncated
func (s sources) failsAfter(cur inspector.Cursor) bool {
	if !isInList(cur) {
		return false
	}
	ret, ok := lastOf(cur).Node().(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return false
	}
	switch e := ast.Unparen(ret.Results[len(ret.Results)-1]).(type) {
	case *ast.CallExpr:
		name := syntax.Callee(s.pass.TypesInfo, e)
		return name == "errors.New" || name == "fmt.Errorf"
	case *ast.UnaryExpr, *ast.CompositeLit:
		return true
	default:
		obj := s.object(e)
		return obj != nil && obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope() // nil has no package
	}
}

// lastOf returns the last statement of the list that the one at cur is part of.
func lastOf(cur inspector.Cursor) inspector.Cursor {
	for next, ok := cur.NextSibling(); ok; next, ok = next.NextSibling() {
		cur = next
	}
	return cur
}

// returnsSuccess reports whether ret returns a nil error, and beside it nothing that
// tells the caller more than the data.
func (s sources) returnsSuccess(ret *ast.ReturnStmt, sig *types.Signature) bool {
	n := len(ret.Results)
	if n == 0 || n != sig.Results().Len() || !endsInError(sig) || !s.pass.TypesInfo.Types[ret.Results[n-1]].IsNil() {
		return false
	}
	for _, e := range ret.Results[:n-1] {
		if !s.isPlain(e) {
			return false
		}
	}
	return true
}

// isPlain reports whether e is data by itself: not true or false, which may say that
// some is missing, and not the result of a call, which may fetch the rest.
func (s sources) isPlain(e ast.Expr) bool {
	tv := s.pass.TypesInfo.Types[e]
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.BasicLit, *ast.SliceExpr:
		return !types.Identical(types.Default(tv.Type), types.Typ[types.Bool])
	case *ast.CallExpr:
		// Have: string(data), buf.Bytes()
		sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
		isMethod := ok && s.pass.TypesInfo.Selections[sel] != nil && len(e.Args) == 0
		return isMethod || s.pass.TypesInfo.Types[e.Fun].IsType()
	}
	return false
}

// breaksToSuccess reports whether a break in the statement at cur leaves a loop after
// which the function returns a nil error without another look at err.
func (s sources) breaksToSuccess(cur inspector.Cursor, fn ast.Node, sig *types.Signature, err *types.Var) bool {
	loop, ok := brokenLoop(cur)
	if !ok || !isInList(loop) || s.mentions(fn, err, loop.Node().End()) {
		return false
	}
	ret, ok := lastOf(loop).Node().(*ast.ReturnStmt)
	return ok && s.returnsSuccess(ret, sig)
}

// brokenLoop returns the loop that a break in the body of the statement at cur leaves.
func brokenLoop(cur inspector.Cursor) (inspector.Cursor, bool) {
	for {
		switch cur.Node().(type) {
		case *ast.ForStmt:
			return cur, true
		case *ast.IfStmt, *ast.BlockStmt:
			cur = cur.Parent()
		default:
			return cur, false // the break leaves a switch or select
		}
	}
}

// mentions reports whether fn names err after pos.
func (s sources) mentions(fn ast.Node, err *types.Var, pos token.Pos) bool {
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Pos() >= pos && s.pass.TypesInfo.Uses[id] == err
		return !found
	})
	return found
}
