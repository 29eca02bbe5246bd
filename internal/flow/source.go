package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A source leads from go/ssa positions and operands back to syntax. An ssa.Const has
// no position: the DebugRef of the assignment that wrote it, or the call or return
// that it is an operand of, gives its expression.
type source struct {
	info    *types.Info
	writes  map[token.Pos]write // by the position that go/ssa gives to the store
	calls   map[token.Pos]*ast.CallExpr
	returns map[token.Pos]*ast.ReturnStmt
	uses    map[ssa.Value]Origin // constants, functions and loads, by their DebugRef
}

// A write is an element of a literal or an assignment.
type write struct {
	element  Origin // the key:value or the statement
	value    Origin // what is written
	constant bool   // the value is a constant expression
}

func newSource(info *types.Info) *source {
	return &source{
		info:    info,
		writes:  map[token.Pos]write{},
		calls:   map[token.Pos]*ast.CallExpr{},
		returns: map[token.Pos]*ast.ReturnStmt{},
		uses:    map[ssa.Value]Origin{},
	}
}

func span(n ast.Node) Origin { return Origin{n.Pos(), n.End()} }

// add indexes the syntax of one declaration.
func (s *source) add(decl ast.Node) {
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			for _, e := range n.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					s.writes[kv.Colon] = s.write(kv, kv.Value)
				} else {
					s.writes[e.Pos()] = s.write(e, e)
				}
			}
		case *ast.AssignStmt:
			if len(n.Lhs) == len(n.Rhs) && (n.Tok == token.ASSIGN || n.Tok == token.DEFINE) {
				for i, l := range n.Lhs {
					s.writes[lvaluePos(l)] = s.write(n, n.Rhs[i])
				}
			}
		case *ast.ValueSpec:
			if len(n.Names) == len(n.Values) {
				for i, name := range n.Names {
					s.writes[name.Pos()] = s.write(n, n.Values[i])
				}
			}
		case *ast.CallExpr:
			s.calls[n.Lparen] = n
			if s.info.Types[n.Fun].IsBuiltin() && len(n.Args) == 1 {
				s.writes[n.Lparen] = s.write(n.Args[0], n.Args[0]) // Have: new(true)
			}
		case *ast.ReturnStmt:
			s.returns[n.Return] = n
		}
		return true
	})
}

func (s *source) write(element ast.Node, value ast.Expr) write {
	return write{span(element), span(value), s.info.Types[value].Value != nil || s.isNil(value)}
}

func (s *source) isNil(e ast.Expr) bool { return s.info.Types[e].IsNil() }

// lvaluePos returns the position that go/ssa gives to an assignment to e.
func lvaluePos(e ast.Expr) token.Pos {
	switch e := ast.Unparen(e).(type) {
	case *ast.SelectorExpr:
		return e.Sel.Pos()
	case *ast.IndexExpr:
		return e.Lbrack
	case *ast.StarExpr:
		return e.Star
	default:
		return e.Pos()
	}
}

// refs indexes the constants and functions that fn assigns.
func (s *source) refs(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			ref, ok := instr.(*ssa.DebugRef)
			if !ok {
				continue
			}
			switch ref.X.(type) {
			case *ssa.Const, *ssa.Function, *ssa.MakeClosure:
				s.ref(ref)
			case *ssa.UnOp, *ssa.Lookup: // a variable's use
				s.uses[ref.X] = span(ref.Expr)
			}
		}
	}
}

// ref notes the expression of an operand: the right side if ref stands for the
// variable on the left.
func (s *source) ref(ref *ssa.DebugRef) {
	o := span(ref.Expr)
	if w, ok := s.writes[lvaluePos(ref.Expr)]; ok {
		o = w.value
		if _, isConst := ref.X.(*ssa.Const); isConst && !w.constant {
			return
		}
	}
	if _, ok := s.uses[ref.X]; !ok {
		s.uses[ref.X] = o
	}
}

// use returns the expression of an operand that has no position, if it is known.
func (s *source) use(v ssa.Value) Origin { return s.uses[v] }

// closure returns the expression of a function literal.
func (s *source) closure(fn *ssa.Function) Origin {
	if lit, ok := fn.Syntax().(*ast.FuncLit); ok {
		return span(lit)
	}
	return Origin{}
}

// argument gives the constants of the i-th operand of a call their expression.
func (s *source) argument(instr ssa.CallInstruction, i int, v Value) Value {
	call := s.calls[instr.Common().Pos()]
	if call == nil {
		return v
	}
	if fn := instr.Common().StaticCallee(); fn != nil && fn.Signature.Recv() != nil {
		i-- // the receiver is the first operand
	}
	if i < 0 || i >= len(call.Args) {
		return v
	}
	return s.written(call.Args[i], v)
}

// variadic returns the argument that a store puts into the list of a variadic call, nil
// if it is another store.
//
// Have: append(ids, tls.TLS_RSA_WITH_RC4_128_SHA)
func (s *source) variadic(instr *ssa.Store) ast.Expr {
	elem, ok := instr.Addr.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	list, ok := elem.X.(*ssa.Alloc)
	index, isConst := elem.Index.(*ssa.Const)
	if !ok || !isConst || list.Comment != "varargs" {
		return nil
	}
	for _, r := range *list.Referrers() {
		slice, ok := r.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, use := range *slice.Referrers() {
			call, ok := use.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if expr := s.calls[call.Common().Pos()]; expr != nil {
				n := len(expr.Args) - arrayLen(list) + int(index.Int64())
				if n >= 0 && n < len(expr.Args) {
					return expr.Args[n]
				}
			}
		}
	}
	return nil
}

func arrayLen(list *ssa.Alloc) int {
	arr, ok := deref(list.Type()).Underlying().(*types.Array)
	if !ok {
		return 0
	}
	return int(arr.Len())
}

// returned gives the constants of the i-th result their expression.
func (s *source) returned(instr *ssa.Return, i int, v Value) Value {
	if ret := s.returns[instr.Pos()]; ret != nil && i < len(ret.Results) && len(ret.Results) == len(instr.Results) {
		return s.written(ret.Results[i], v)
	}
	return v
}

// written gives a constant operand, or a list that is written out, the expression that it
// stands in.
func (s *source) written(e ast.Expr, v Value) Value {
	_, isLit := ast.Unparen(e).(*ast.CompositeLit)
	if len(v) != 1 || v[0].Kind != Const && v[0].Kind != Nil && v[0].Kind != Func && !(v[0].Kind == Slice && isLit) {
		return v
	}
	if v[0].Origin.IsValid() && s.info.Types[e].Value == nil {
		return v
	}
	a := v[0]
	a.Origin, a.Write = span(e), span(e)
	return known(a)
}

// call returns the expression of a call, of a method's call without what it is called on,
// which may be a chain over many lines.
func (s *source) call(instr ssa.CallInstruction) Origin {
	call := s.calls[instr.Common().Pos()]
	if call == nil {
		return Origin{}
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && instr.Common().Signature().Recv() != nil {
		return Origin{Pos: sel.Sel.Pos(), End: call.End()}
	}
	return span(call)
}
