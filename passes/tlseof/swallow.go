package tlseof

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// swallowed reports the comparison at cur, an io.ErrUnexpectedEOF, if it makes success
// of an error that came from a TLS connection or a response's body.
func (c *checker) swallowed(cur inspector.Cursor) {
	at, err := c.comparison(cur)
	if err == nil {
		return
	}
	s := c.sources(cur)
	branch, ok := s.branch(at, err)
	if !ok || !s.succeeds(branch, err) {
		return
	}
	call := s.lastWrite(branch.stmt, err)
	if call == nil {
		return
	}
	if from, ok := s.read(call); ok {
		c.report.Report(lint.Finding{
			Rule:    option.EOFSwallowed,
			Range:   at.Node(),
			Message: fmt.Sprintf("io.ErrUnexpectedEOF from %s becomes success: cutting the connection shortens the data", from),
		})
	}
}

// comparison returns the expression that compares a local variable with the
// io.ErrUnexpectedEOF at cur, and the variable.
func (c *checker) comparison(cur inspector.Cursor) (inspector.Cursor, *types.Var) {
	if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
		cur = cur.Parent()
	}
	cur = syntax.OutOfParens(cur)
	var other ast.Expr
	switch p := cur.Parent().Node().(type) {
	case *ast.BinaryExpr:
		// Have: err == io.ErrUnexpectedEOF
		other = p.X
		if cur.ParentEdgeKind() == edge.BinaryExpr_X {
			other = p.Y
		}
		cur = cur.Parent()
	case *ast.CallExpr:
		// Have: errors.Is(err, io.ErrUnexpectedEOF)
		if syntax.Callee(c.pass.TypesInfo, p) == "errors.Is" && cur.ParentEdgeIndex() == 1 {
			other, cur = p.Args[0], cur.Parent()
		}
	case *ast.CaseClause:
		// Have: switch err { case io.ErrUnexpectedEOF:
		if s, ok := cur.Parent().Parent().Parent().Node().(*ast.SwitchStmt); ok {
			other = s.Tag
		}
	}
	return cur, c.localVar(other)
}

func (c *checker) localVar(e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.IsField() || v.Parent() == c.pass.Pkg.Scope() {
		return nil
	}
	return v
}

// A branch is what runs when the error is io.ErrUnexpectedEOF.
type branch struct {
	stmt  inspector.Cursor // the if or switch
	body  []ast.Stmt       // nil if the statement is passed over
	guard *ast.IfStmt      // that passes over it, when body is nil
}

// branch returns what the condition that at is part of does with io.ErrUnexpectedEOF
// in err. ok is false if the condition depends on more than err.
func (s sources) branch(at inspector.Cursor, err *types.Var) (_ branch, ok bool) {
	cur := at
	for isLogic(cur.Parent().Node()) {
		cur = cur.Parent()
	}
	switch p := cur.Parent().Node().(type) {
	case *ast.IfStmt:
		if cur.ParentEdgeKind() != edge.IfStmt_Cond {
			return branch{}, false
		}
		switch s.eval(p.Cond, err) {
		case yes:
			return branch{stmt: cur.Parent(), body: p.Body.List}, true
		case no:
			return branch{stmt: cur.Parent(), guard: p}, p.Else == nil
		}
	case *ast.CaseClause:
		sw, isSwitch := cur.Parent().Parent().Parent().Node().(*ast.SwitchStmt)
		if isSwitch && (sw.Tag != nil || s.eval(cur.Node().(ast.Expr), err) == yes) {
			return branch{stmt: cur.Parent().Parent().Parent(), body: p.Body}, true
		}
	}
	return branch{}, false
}

func isLogic(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ParenExpr:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.NOT
	case *ast.BinaryExpr:
		return n.Op == token.LAND || n.Op == token.LOR
	}
	return false
}

// lastWrite returns the call that err holds the last result of at the statement at
// cur, if no path there writes err otherwise.
func (s sources) lastWrite(cur inspector.Cursor, err *types.Var) *ast.CallExpr {
	for {
		if init := initOf(cur.Node()); init != nil && s.writes(init, err) {
			return s.writer(init, err)
		}
		for prev, ok := cur.PrevSibling(); ok && isInList(cur); prev, ok = prev.PrevSibling() {
			if s.writes(prev.Node(), err) {
				return s.writer(prev.Node(), err)
			}
		}
		cur = cur.Parent()
		switch cur.Node().(type) {
		case *ast.IfStmt, *ast.BlockStmt, *ast.SwitchStmt, *ast.CaseClause, *ast.LabeledStmt:
		default:
			return nil // a loop may come round, a function may be called later
		}
	}
}

func initOf(n ast.Node) ast.Stmt {
	switch n := n.(type) {
	case *ast.IfStmt:
		return n.Init
	case *ast.SwitchStmt:
		return n.Init
	}
	return nil
}

// isInList reports whether the statements before cur in its parent ran before it.
func isInList(cur inspector.Cursor) bool {
	switch kind := cur.ParentEdgeKind(); kind {
	case edge.BlockStmt_List:
		_, isClause := cur.Node().(*ast.CaseClause)
		return !isClause
	default:
		return kind == edge.CaseClause_Body || kind == edge.CommClause_Body
	}
}

// writes reports whether n assigns to err, or declares it, somewhere.
func (s sources) writes(n ast.Node, err *types.Var) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				found = found || s.decl.Var(lhs) == err
			}
		case *ast.ValueSpec:
			for _, name := range n.Names {
				found = found || s.decl.Var(name) == err
			}
		case *ast.UnaryExpr:
			found = found || n.Op == token.AND && s.decl.Var(n.X) == err
		}
		return !found
	})
	return found
}

// writer returns the call that the statement n assigns the last result of to err.
func (s sources) writer(n ast.Node, err *types.Var) *ast.CallExpr {
	a, ok := n.(*ast.AssignStmt)
	if !ok || len(a.Rhs) != 1 || s.decl.Var(a.Lhs[len(a.Lhs)-1]) != err {
		return nil
	}
	call, ok := ast.Unparen(a.Rhs[0]).(*ast.CallExpr)
	if !ok || !returnsErrorLast(typeutil.Callee(s.pass.TypesInfo, call)) {
		return nil
	}
	return call
}

func returnsErrorLast(fn types.Object) bool {
	if fn == nil {
		return false
	}
	sig, ok := fn.Type().(*types.Signature)
	return ok && endsInError(sig)
}

func endsInError(sig *types.Signature) bool {
	n := sig.Results().Len()
	return n > 0 && types.Identical(sig.Results().At(n-1).Type(), types.Universe.Lookup("error").Type())
}
