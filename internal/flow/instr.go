package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// eval evaluates one instruction in the current state and returns its value, nil if
// it has none.
func (f *frame) eval(instr ssa.Instruction) Value {
	switch instr := instr.(type) {
	case *ssa.Alloc:
		o := f.object(instr, nil, Object{Type: deref(instr.Type()), Site: instr})
		f.cur.create(o)
		return known(Alt{Kind: Pointer, Object: o})
	case *ssa.Store:
		f.store(instr)
	case *ssa.MapUpdate:
		f.mapUpdate(instr)
	case *ssa.UnOp:
		return f.unop(instr)
	case *ssa.BinOp:
		return f.binop(instr)
	case *ssa.FieldAddr:
		return f.element(instr.X, "."+fieldName(deref(instr.X.Type()), instr.Field))
	case *ssa.Field:
		return f.project(f.operand(instr.X), "."+fieldName(instr.X.Type(), instr.Field))
	case *ssa.IndexAddr:
		return f.picked(instr, instr.Index, f.element(instr.X, f.index(instr.Index)))
	case *ssa.Index:
		return f.picked(instr, instr.Index, f.project(f.operand(instr.X), f.index(instr.Index)))
	case *ssa.Lookup:
		return f.lookup(instr)
	case *ssa.Phi:
		return f.phi(instr)
	case *ssa.Call:
		return f.call(instr)
	case *ssa.Go:
		f.spawn(instr)
	case *ssa.Defer:
		if !f.record {
			f.deferCall(instr)
		}
	case *ssa.RunDefers:
		f.runDefers()
	case *ssa.Return:
		f.ret(instr)
	case *ssa.Send:
		f.event(Sent, instr, nil, nil, f.operand(instr.X))
	case ssa.Value:
		return f.convert(instr)
	}
	return nil
}

// convert evaluates the instructions that make a value out of another.
func (f *frame) convert(instr ssa.Value) Value {
	switch instr := instr.(type) {
	case *ssa.ChangeType:
		return f.operand(instr.X)
	case *ssa.Convert:
		return f.numeric(f.operand(instr.X), instr.Type())
	case *ssa.MakeInterface:
		return f.makeInterface(instr)
	case *ssa.ChangeInterface:
		return f.operand(instr.X)
	case *ssa.TypeAssert:
		return f.typeAssert(instr)
	case *ssa.Extract:
		return f.extract(instr)
	case *ssa.Slice:
		return f.slice(instr)
	case *ssa.MakeSlice:
		return f.makeSlice(instr)
	case *ssa.MakeMap:
		o := f.object(instr, nil, Object{Type: instr.Type(), Site: instr})
		f.cur.create(o)
		return known(Alt{Kind: Pointer, Object: o})
	case *ssa.MakeClosure:
		bound := make([]Value, len(instr.Bindings))
		for i, b := range instr.Bindings {
			bound[i] = f.operand(b)
		}
		fn := instr.Fn.(*ssa.Function)
		return known(Alt{Kind: Func, Fn: fn, Parts: bound, Origin: f.in.src.closure(fn)})
	case *ssa.Range:
		return f.operand(instr.X)
	case *ssa.Next:
		return f.next(instr)
	}
	return unknown("value of " + instr.String())
}

// next evaluates a step of a range over a map: any of its elements.
func (f *frame) next(instr *ssa.Next) Value {
	v := each(f.operand(instr.Iter), func(a Alt) Value {
		if instr.IsString || a.Kind != Pointer {
			return unknown("range over something unknown")
		}
		return f.in.read(f.cur, a.Object, a.Path+"[*]")
	})
	more := unknown("more elements")
	return known(Alt{Kind: Tuple, Parts: []Value{more, userValue("key of a map"), v}})
}

// typeAssert passes on what the interface holds; what is not known becomes memory of
// the asserted type.
func (f *frame) typeAssert(instr *ssa.TypeAssert) Value {
	v := each(f.operand(instr.X), func(a Alt) Value {
		if a.Kind != Hole {
			return known(a)
		}
		return f.in.symbolic(a.Object, a.Path+"!", instr.AssertedType)
	})
	v = f.materialize(instr, v, instr.AssertedType)
	if instr.CommaOk {
		return known(Alt{Kind: Tuple, Parts: []Value{v, f.asserted(instr.AssertedType)}})
	}
	return v
}

// asserted returns whether a type assertion holds. A user may choose by the type of what he
// hands over, but not by that of what holds tracked objects.
//
// Have: tr, ok := http.DefaultTransport.(*http.Transport)
func (f *frame) asserted(t types.Type) Value {
	const why = "type assertion"
	if ptr, ok := t.Underlying().(*types.Pointer); ok && f.in.holds(ptr.Elem()) {
		return unknown(why)
	}
	return userValue(why)
}

// materialize turns an unknown pointer into a pointer to unknown memory, so that
// writes through it can be followed.
func (f *frame) materialize(site ssa.Instruction, v Value, t types.Type) Value {
	ptr, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return v
	}
	return each(v, func(a Alt) Value {
		if a.Kind != Unknown {
			return known(a)
		}
		if a.Object != nil && a.Object.depth() < maxSymbolDepth && f.in.holds(ptr.Elem()) {
			o := f.in.memory(a.Object, a.Path, ptr)
			o.stood = loc{a.Object, a.Path}
			return known(Alt{Kind: Pointer, Object: o})
		}
		o := Object{Type: ptr.Elem(), Root: Opaque, Call: site}
		if a.Object != nil && v.unknowns() == 1 {
			o.stood = loc{a.Object, a.Path}
		}
		return known(Alt{Kind: Pointer, Object: f.object(site, nil, o)})
	})
}

func (f *frame) extract(instr *ssa.Extract) Value {
	return each(f.operand(instr.Tuple), func(a Alt) Value {
		if a.Kind == Tuple && instr.Index < len(a.Parts) {
			return a.Parts[instr.Index]
		}
		if tuple, ok := instr.Tuple.(ssa.Instruction); ok && instr.Index == 0 {
			return f.materialize(tuple, Value{{Kind: Unknown, Reason: a.Reason, User: a.User, Text: a.Text}}, instr.Type())
		}
		a.Kind = Unknown
		return known(a)
	})
}

func (f *frame) unop(instr *ssa.UnOp) Value {
	x := f.operand(instr.X)
	switch instr.Op {
	case token.MUL:
		return each(x, func(a Alt) Value { return f.load(instr, a) })
	case token.NOT:
		return condition(instr, token.EQL, x, known(Alt{Kind: Const, Const: constant.MakeBool(false)}))
	case token.ARROW:
		return unknown("received from a channel")
	}
	return each(x, func(a Alt) Value {
		if a.Kind == Const {
			return known(Alt{Kind: Const, Const: constant.UnaryOp(instr.Op, a.Const, 0), Origin: a.Origin})
		}
		return unknown("arithmetic")
	})
}

// load reads through pointer a.
func (f *frame) load(instr *ssa.UnOp, a Alt) Value {
	switch a.Kind {
	case Pointer:
		v := f.read(a.Object, a.Path, instr.Type())
		if g, ok := instr.X.(*ssa.Global); ok {
			v = f.fromVariable(g, instr, v)
		}
		return f.materialize(instr, v, instr.Type())
	case Hole, Unknown:
		return f.materialize(instr, Value{{Kind: Unknown, Reason: "read through an unknown pointer", User: true}}, instr.Type())
	}
	return nil // nil pointer: control ends here
}

func (f *frame) binop(instr *ssa.BinOp) Value {
	x, y := f.operand(instr.X), f.operand(instr.Y)
	switch instr.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		if v := f.bits(instr, y); v != nil {
			return v
		}
		if v := f.folded(instr, y); v != nil {
			return v
		}
		return condition(instr, instr.Op, x, y)
	}
	if len(x) != 1 || len(y) != 1 || x[0].Kind != Const || y[0].Kind != Const {
		return unknown("arithmetic")
	}
	return fold(instr.Op, x[0].Const, y[0].Const, instr.Type())
}

// bits returns the condition that a value has bits in common with a constant; nil if instr,
// which compares something with y, does not ask for that.
//
// Have: flags&SkipVerify != 0
func (f *frame) bits(instr *ssa.BinOp, y Value) Value {
	and, ok := instr.X.(*ssa.BinOp)
	if !ok || and.Op != token.AND || len(y) != 1 || instr.Op != token.EQL && instr.Op != token.NEQ {
		return nil
	}
	mask := f.operand(and.Y)
	if len(mask) != 1 || mask[0].Kind != Const || mask[0].Const.Kind() != constant.Int {
		return nil
	}
	if n, ok := constant.Uint64Val(mask[0].Const); !y[0].isEmpty() && (!ok || n&(n-1) != 0 || !isEqual(y[0], n)) {
		return nil // all of several bits
	}
	common := condition(and, token.AND, f.operand(and.X), mask)
	if (instr.Op == token.NEQ) == y[0].isEmpty() {
		return common
	}
	return condition(instr, token.EQL, common, known(Alt{Kind: Const, Const: constant.MakeBool(false)}))
}

func isEqual(a Alt, n uint64) bool {
	return a.Kind == Const && a.Const.Kind() == constant.Int && constant.Compare(a.Const, token.EQL, constant.MakeUint64(n))
}

// fold evaluates arithmetic on two constants. In a loop an operand soon has several
// alternatives, and is no longer folded.
func fold(op token.Token, x, y constant.Value, t types.Type) (v Value) {
	defer func() {
		if recover() != nil { // mismatched kinds, as in s + c with a string s
			v = unknown("arithmetic")
		}
	}()
	if op == token.SHL || op == token.SHR {
		n, ok := constant.Uint64Val(y)
		if !ok || n > 64 {
			return unknown("arithmetic")
		}
		return known(Alt{Kind: Const, Const: constant.Shift(x, op, uint(n)), Type: t})
	}
	if op == token.QUO && x.Kind() == constant.Int {
		op = token.QUO_ASSIGN // go/constant's integer division
	}
	return known(Alt{Kind: Const, Const: constant.BinaryOp(x, op, y), Type: t})
}

// condition returns the constant that comparing x with y is, or the condition itself.
func condition(instr ssa.Value, op token.Token, x, y Value) Value {
	c := newCond(op, x, y, instr)
	if result, ok, from := c.decide(); ok {
		return known(boolAlt(result, from))
	}
	return known(Alt{Kind: Expr, Cond: c})
}

// numeric converts constants to t; other values pass.
func (f *frame) numeric(v Value, t types.Type) Value {
	b, ok := t.Underlying().(*types.Basic)
	return each(v, func(a Alt) Value {
		switch {
		case a.Kind != Const:
			return known(a)
		case ok && b.Info()&types.IsInteger != 0 && a.Const.Kind() == constant.Int:
			a.Const = truncate(a.Const, b)
			return known(a)
		case ok && b.Info()&types.IsString != 0 && a.Const.Kind() == constant.String:
			return known(a)
		}
		return unknown("conversion")
	})
}

// truncate returns c as an unsigned type of b's size holds it.
func truncate(c constant.Value, b *types.Basic) constant.Value {
	if n, ok := constant.Uint64Val(c); ok {
		switch b.Kind() {
		case types.Uint8:
			return constant.MakeUint64(uint64(uint8(n)))
		case types.Uint16:
			return constant.MakeUint64(uint64(uint16(n)))
		}
	}
	return c
}

// index returns the path step of an index: "[3]", or "[*]" for one not known.
func (f *frame) index(v ssa.Value) string {
	if val := f.operand(v); len(val) == 1 && val[0].Kind == Const && val[0].Const.Kind() == constant.Int {
		if n, ok := constant.Int64Val(val[0].Const); ok {
			return "[" + strconv.FormatInt(n, 10) + "]"
		}
	}
	return "[*]"
}

// phi joins what comes in over each edge, guarded by the branches that choose it.
func (f *frame) phi(instr *ssa.Phi) Value {
	var out Value
	for i, e := range instr.Edges {
		pred := instr.Block().Preds[i]
		if f.entry[pred] == nil {
			continue // not reached
		}
		v := f.operandAt(e, pred)
		var last []edge
		if branch, ok := pred.Instrs[len(pred.Instrs)-1].(*ssa.If); ok {
			succ := 0
			if pred.Succs[1] == instr.Block() {
				succ = 1
			}
			if result, ok, _ := f.cond(branch.Cond).decide(); ok && result != (succ == 0) {
				continue // never taken
			}
			if pred.Succs[0] != pred.Succs[1] {
				v = f.refineLast(e, v, branch, succ == 0)
			}
			last = []edge{{pred, succ}}
		}
		v = f.found(instr, e, v, pred)
		out = join(out, guarded(v, f.merging(pred, instr.Block(), last...)))
	}
	return out
}
