package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// makeInterface notes what the values in an interface are, for calls of its methods.
func (f *frame) makeInterface(instr *ssa.MakeInterface) Value {
	v := f.operand(instr.X)
	iface, ok := types.Unalias(instr.Type()).(*types.Named)
	if !ok || iface.Obj().Pkg() == nil || len(v) == 0 {
		return v
	}
	out := append(Value(nil), v...)
	for i := range out {
		out[i].Dyn = instr.X.Type()
	}
	return out
}

// invokeMethod evaluates the call of an interface's method: of what is known to be in
// the interface, the method that it has.
func (f *frame) invokeMethod(instr ssa.CallInstruction, args []Value, weak bool) Value {
	method := instr.Common().Method
	var out, rest Value
	for _, a := range args[0] {
		fn := f.in.methodOf(a.Dyn, method)
		if fn == nil {
			rest = append(rest, a)
			continue
		}
		guards := a.Guards
		a.Dyn, a.Guards = nil, nil
		all := append([]Value{known(a)}, args[1:]...)
		out = join(out, guarded(f.function(instr, Alt{Fn: fn}, all, weak || len(args[0]) > 1), guards))
	}
	if len(rest) > 0 || len(args[0]) == 0 {
		out = join(out, f.external(instr, method, append([]Value{rest}, args[1:]...)))
	}
	return out
}

// methodOf returns the function that t has for interface method m, if it is declared
// for t itself; nil if that is not known.
func (in *Interp) methodOf(t types.Type, m *types.Func) *ssa.Function {
	if t == nil {
		return nil
	}
	sel := types.NewMethodSet(t).Lookup(m.Pkg(), m.Name())
	if sel == nil {
		return nil
	}
	return in.declared(sel, t)
}

func (in *Interp) declared(sel *types.Selection, t types.Type) *ssa.Function {
	obj, ok := sel.Obj().(*types.Func)
	if !ok || !types.Identical(obj.Signature().Recv().Type(), t) {
		return nil
	}
	fn := in.prog.Pkg.Prog.FuncValue(obj.Origin())
	if fn == nil || len(fn.Blocks) == 0 && in.fact(obj) == nil {
		return nil
	}
	return fn
}

// option returns the function by which value a changes what it is applied to, with the
// arguments that come first: a itself, or a method of what a is; nil if there is none.
//
// Have: type insecure bool; func (i insecure) apply(o *options) { o.insecure = bool(i) }
func (in *Interp) option(a Alt) (s *Summary, first []Value) {
	switch {
	case a.Kind == Func && (a.Code != nil || len(a.Fn.Blocks) > 0):
		return in.code(a), nil
	case a.Dyn == nil:
		return nil, nil
	}
	methods := types.NewMethodSet(a.Dyn)
	for i := range methods.Len() {
		fn := in.declared(methods.At(i), a.Dyn)
		if fn == nil || len(fn.Blocks) == 0 {
			continue
		}
		if s := in.summarize(fn); s.exit != nil && in.setsParameter(s) {
			a.Dyn, a.Guards = nil, nil
			return s, []Value{known(a)}
		}
	}
	return nil, nil
}

// setsParameter reports whether a function writes to an interesting struct that a
// parameter points to.
func (in *Interp) setsParameter(s *Summary) bool {
	for l := range s.exit.mem {
		if in.isParameter(s, l.object) {
			return true
		}
	}
	return false
}

// isParameter reports whether o is an interesting struct that a parameter points to.
func (in *Interp) isParameter(s *Summary, o *Object) bool {
	return o.Root == Param && o.from != nil && o.from.from == nil && o.path == "" &&
		o.from.owner == s.owner() && in.interesting(o.Type)
}

// method describes a value in an interface by its method that sets something.
func (e *encoder) method(a Alt) (AltFact, bool) {
	s, first := e.in.option(a)
	if s == nil || e.depth >= maxFactDepth || e.active[s.Func] {
		return AltFact{}, false
	}
	inner := e.in.newEncoder(s.owner(), s.Name(), e.fact.Package)
	inner.active, inner.depth, inner.receiver = e.active, e.depth+1, true
	e.active[s.Func] = true
	inner.summary(s)
	delete(e.active, s.Func)
	return AltFact{Kind: Func, Func: inner.fact, Bound: e.values(first)}, true
}
