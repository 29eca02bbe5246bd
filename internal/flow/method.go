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
	if !f.in.handles(method.Signature()) {
		return f.external(instr, method, args)
	}
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
	prog := in.prog.Pkg.Prog
	fn := prog.FuncValue(obj.Origin())
	if fn == nil && in.fact(obj) != nil {
		fn = prog.MethodValue(sel)
	}
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
	case a.Code != nil:
		return a.Code, nil
	case a.Kind == Func && !in.takesStruct(a.Fn.Signature):
		return nil, nil
	case a.Kind == Func && len(a.Fn.Blocks) == 0:
		return in.fact(funcObject(a.Fn)), nil
	case a.Kind == Func:
		return in.summarize(a.Fn), nil
	case a.Dyn == nil:
		return nil, nil
	}
	fn, ok := in.applies[a.Dyn]
	if !ok {
		fn = in.applyMethod(a.Dyn)
		in.applies[a.Dyn] = fn
	}
	if fn == nil {
		return nil, nil
	}
	a.Dyn, a.Guards = nil, nil
	return in.summarize(fn), []Value{known(a)}
}

// applyMethod returns the method by which values of type t change a struct that they are
// given; nil if there is none.
func (in *Interp) applyMethod(t types.Type) *ssa.Function {
	methods := types.NewMethodSet(t)
	for i := range methods.Len() {
		sel := methods.At(i)
		if sig, ok := sel.Obj().Type().(*types.Signature); !ok || !in.takesStruct(sig) {
			continue
		}
		fn := in.declared(sel, t)
		if fn == nil || len(fn.Blocks) == 0 {
			continue
		}
		if s := in.summarize(fn); s.exit != nil && in.setsParameter(s) {
			return fn
		}
	}
	return nil
}

// handles reports whether a function takes or returns a pointer to a struct of interest.
// Only then is it worth knowing which function an interface's method is.
func (in *Interp) handles(sig *types.Signature) bool {
	for v := range sig.Results().Variables() {
		if p, ok := v.Type().Underlying().(*types.Pointer); ok && in.interesting(p.Elem()) {
			return true
		}
	}
	return in.takesStruct(sig)
}

// takesStruct reports whether a function has a parameter that points to a struct of
// interest.
func (in *Interp) takesStruct(sig *types.Signature) bool {
	for v := range sig.Params().Variables() {
		if p, ok := v.Type().Underlying().(*types.Pointer); ok && (in.interesting(p.Elem()) || in.leadsToTracked(p.Elem())) {
			return true
		}
	}
	return false
}

// setsParameter reports whether a function writes to an interesting struct that a
// parameter points to, or to a tracked object that such a struct holds.
func (in *Interp) setsParameter(s *Summary) bool {
	for l := range s.exit.written() {
		held := l.object.root().Root == Param && in.client.Tracked(l.object.Type)
		if held || in.isParameter(s, l.object) {
			return true
		}
	}
	return false
}

// isParameter reports whether o is a struct that a parameter points to, and is interesting
// or holds a tracked object that the function makes.
func (in *Interp) isParameter(s *Summary, o *Object) bool {
	return o.Root == Param && o.from != nil && o.from.from == nil && o.path == "" &&
		o.from.owner == s.owner() && (in.interesting(o.Type) || in.equips(s, o))
}

// equips reports whether a function stores in o what leads to a tracked object that it
// makes.
//
// Have: func(o *options) { o.transport = &http.Transport{TLSClientConfig: &tls.Config{}} }
func (in *Interp) equips(s *Summary, o *Object) bool {
	for _, v := range s.exit.in(o) {
		for _, made := range in.reachable(s.exit, v) {
			if made.Root == Fresh && in.client.Tracked(made.Type) {
				return true
			}
		}
	}
	return false
}

// method describes a value in an interface by its method that sets something.
func (e *encoder) method(a Alt) (AltFact, bool) {
	s, first := e.in.option(a)
	if s == nil {
		return AltFact{}, false
	}
	f := e.inner(s, true)
	return AltFact{Kind: Func, Func: f, Parts: e.values(first)}, f != nil
}
