package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// call evaluates a call, go statement or deferred call.
func (f *frame) call(instr ssa.CallInstruction) Value {
	_, now := instr.(*ssa.Call)
	return f.invoke(instr, !now)
}

// invoke evaluates a call; weak says that it may run at another time or not at all.
func (f *frame) invoke(instr ssa.CallInstruction, weak bool) Value {
	c := instr.Common()
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return f.builtin(instr, b)
	}
	args := make([]Value, 0, len(c.Args)+1)
	if c.IsInvoke() {
		args = append(args, f.operand(c.Value))
	}
	for i, a := range c.Args {
		args = append(args, f.in.src.argument(instr, i, f.operand(a)))
	}
	if c.IsInvoke() {
		return f.invokeMethod(instr, args, weak)
	}
	if fn := c.StaticCallee(); fn != nil {
		var bound []Value
		if mc, ok := c.Value.(*ssa.MakeClosure); ok {
			for _, b := range mc.Bindings {
				bound = append(bound, f.operand(b))
			}
		}
		return f.function(instr, Alt{Fn: fn, Parts: bound}, args, weak)
	}
	return f.dynamic(instr, args, weak)
}

// dynamic evaluates the call of a function value.
func (f *frame) dynamic(instr ssa.CallInstruction, args []Value, weak bool) Value {
	callee := f.operand(instr.Common().Value)
	var out Value
	for _, a := range callee {
		if a.Kind == Func {
			if a.Fn != nil && a.Fn.Parent() != nil {
				f.in.summarize(a.Fn).Called = true
			}
			out = join(out, guarded(f.funcValue(instr, a, args, weak || len(callee) > 1), a.Guards))
		} else if a.Kind != Nil && a.Kind != Zero {
			out = join(out, f.external(instr, nil, args))
		}
	}
	return out
}

// funcValue evaluates the call of function value a.
func (f *frame) funcValue(instr ssa.CallInstruction, a Alt, args []Value, weak bool) Value {
	if a.Code != nil {
		return f.foreign(instr, a.Code, a, args, weak)
	}
	return f.function(instr, a, args, weak)
}

// function evaluates the call of a function of the package.
func (f *frame) function(instr ssa.CallInstruction, a Alt, args []Value, weak bool) Value {
	fn := a.Fn
	obj, _ := fn.Object().(*types.Func)
	if len(fn.Blocks) == 0 {
		if f.in.prog.trimmed(fn) {
			return f.result(instr, unknown("function that has nothing to do with it"))
		}
		if s := f.in.fact(obj); s != nil {
			return f.foreign(instr, s, a, args, weak)
		}
		return f.external(instr, obj, args)
	}
	s := f.in.summarize(fn)
	if f.handsFunctions(args) {
		if special := f.specialize(instr, fn, args); special != nil {
			s = special
		}
	}
	if !s.followed {
		return f.external(instr, obj, args) // recursion, or too large
	}
	if s.exit == nil { // never returns, but uses what it is given
		t := f.translation(instr, s, a, args)
		t.changes()
		t.events()
		return nil
	}
	return f.apply(instr, s, a, args, weak)
}

// foreign evaluates the call of a function of another package by its fact.
func (f *frame) foreign(instr ssa.CallInstruction, s *Summary, a Alt, args []Value, weak bool) Value {
	before := len(f.events)
	for _, arg := range args {
		f.chosenOptions(instr, s, arg)
		f.callbacks(instr, arg)
	}
	handed := len(f.events)
	var completed map[*Object]bool
	if handed > before {
		completed = f.translation(instr, s, a, args).completed()
	}
	out := f.apply(instr, s, a, args, weak)
	for _, e := range f.events[before:handed] {
		e.Seen = slices.DeleteFunc(f.withoutSpent(e.Seen), func(s Seen) bool { return s.Becomes != nil && completed[s.Object] })
	}
	return out
}

// external evaluates the call of a function whose body is not at hand.
func (f *frame) external(instr ssa.CallInstruction, obj *types.Func, args []Value) Value {
	var e Effect
	if obj != nil {
		e = f.in.client.Call(obj)
	}
	kind := Escaped
	if e.Known {
		kind = Argument
	}
	for _, a := range args {
		if !e.Writes && !e.Copies {
			f.event(kind, instr, obj, nil, a)
		}
	}
	options := f.called(instr, obj, args)
	for _, a := range args {
		if e.User {
			a = guarded(a, []Guard{{Cond: newCond(token.ILLEGAL, userValue("given by a user"), nil, instr)}})
		}
		f.callbacks(instr, a)
		if !e.Known || e.Writes || e.Fills && a.isSlice() {
			f.havoc(a, obj, options)
		}
	}
	switch {
	case e.Copies && len(args) > 0:
		return f.copyOf(instr, args[0])
	case e.List != nil:
		return f.list(instr, e.List)
	case e.Makes:
		o := f.object(instr, nil, Object{Type: instr.Common().Signature().Results().At(0).Type(), Root: Opaque, Call: instr})
		return known(Alt{Kind: Pointer, Object: o, Origin: f.in.src.call(instr)})
	}
	if isPointerTo(obj) {
		return f.pointerTo(instr, args[0])
	}
	if v := f.foldedCall(instr, obj, args); v != nil {
		return v
	}
	if v := joined(obj, args); v != nil {
		return v
	}
	if v := f.filtered(instr, args); v != nil {
		return v
	}
	name := "a function value"
	if obj != nil {
		name = obj.FullName()
	}
	user := e.User || !e.Known || slices.ContainsFunc(args, Value.supplies)
	return f.result(instr, Value{{Kind: Unknown, Reason: "result of " + name, User: user, Text: e.User}})
}

// supplies reports whether a user supplies some alternative of v, a setting.
//
// Have: strings.EqualFold(mode, "skip-verify")
func (v Value) supplies() bool {
	return v.supplied(func(a Alt) bool { return a.Kind == Hole || a.User })
}

// isPointerTo reports whether obj can yield nothing but a pointer to what it is given: it
// is generic and knows nothing of that.
//
// Have: func To[T any](v T) *T { return &v }
func isPointerTo(obj *types.Func) bool {
	if obj == nil {
		return false
	}
	sig := obj.Origin().Signature()
	if sig.TypeParams().Len() != 1 || sig.Params().Len() != 1 || sig.Results().Len() != 1 {
		return false
	}
	t := sig.TypeParams().At(0)
	p, ok := sig.Results().At(0).Type().(*types.Pointer)
	return ok && p.Elem() == t && sig.Params().At(0).Type() == t && t.Constraint().Underlying().(*types.Interface).Empty()
}

// pointerTo returns a pointer to a variable that holds v.
func (f *frame) pointerTo(instr ssa.CallInstruction, v Value) Value {
	o := f.object(instr, nil, Object{Type: deref(instr.Common().Signature().Results().At(0).Type()), Call: instr})
	f.cur.create(o)
	f.cur.put(loc{o, ""}, v)
	return known(Alt{Kind: Pointer, Object: o})
}

// result returns v as the value of a call: pointers become unknown memory of which
// the fields that this function writes can be followed.
func (f *frame) result(instr ssa.CallInstruction, v Value) Value {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return nil
	}
	return f.materialize(call, v, call.Type())
}

// callbacks applies the functions among v, which an external function may call.
func (f *frame) callbacks(instr ssa.CallInstruction, v Value) {
	for _, a := range v {
		if a.Kind != Func || a.Code == nil && len(a.Fn.Blocks) == 0 {
			continue
		}
		var args []Value
		for range a.params() {
			args = append(args, unknown("argument of a callback"))
		}
		f.funcValue(instr, a, args, true)
	}
}

// havoc marks what v refers to as changed by an unknown function: by obj, or by one of
// options, which somebody supplied.
func (f *frame) havoc(v Value, obj *types.Func, options Value) {
	why := "handed to a function value"
	if obj != nil {
		why = "handed to " + obj.FullName()
	}
	for _, o := range f.in.reachable(f.cur, v) {
		if _, ok := f.cur.havoc(o); !ok && !f.immutable(o) {
			if options != nil {
				o.open(f.cur, options.parameter())
			}
			f.cur.forget(o, "")
			f.cur.setHavoc(o, why)
		}
		if o.Root == Global {
			f.in.globals.note(f, o, "", userValue(why))
		} else if isMap(o.Type) && f.in.globals.has(o) {
			f.in.globals.note(f, o, "[*]", userValue(why))
		}
	}
}

// isSlice reports whether v is nothing but slices.
func (v Value) isSlice() bool {
	return len(v) > 0 && !slices.ContainsFunc(v, func(a Alt) bool { return a.Kind != Slice })
}

// immutable reports whether o is the backing array of variadic arguments, which
// nothing refers to afterwards.
func (f *frame) immutable(o *Object) bool {
	a, ok := o.Site.(*ssa.Alloc)
	return ok && a.Comment == "varargs"
}

// copyOf returns a pointer to a copy of what v points to.
func (f *frame) copyOf(instr ssa.CallInstruction, v Value) Value {
	var out Value
	for _, a := range v {
		if a.Kind == Slice {
			out = join(out, f.copyList(instr, a))
			continue
		}
		if a.Kind != Pointer {
			out = join(out, f.result(instr, unknown("copy of something unknown")))
			continue
		}
		t := typeAt(a.Object.Type, a.Path)
		if t == nil {
			t = a.Object.Type
		}
		snap := f.copied(a.Object, a.Path, t)
		o := f.object(instr, a.Object, Object{Type: t, Call: instr, CopyOf: a.Object, CopyPath: a.Path})
		f.cur.create(o)
		f.cur.put(loc{o, ""}, known(snap))
		out = join(out, guarded(known(Alt{Kind: Pointer, Object: o}), a.Guards))
	}
	return out
}

// list returns a slice of pointers to structs with the given constant fields, each
// decided by the call itself. Nothing is known of their other fields.
func (f *frame) list(instr ssa.CallInstruction, elems []map[string]constant.Value) Value {
	arr := f.object(instr, nil, Object{Type: instr.Value().Type(), Call: instr})
	f.cur.create(arr)
	origin := f.in.src.call(instr)
	cell := f.object(instr, arr, Object{Type: deref(elemType(instr.Value().Type())), Call: instr})
	f.cur.create(cell)
	for field := range cell.Type.Underlying().(*types.Struct).Fields() {
		f.cur.put(loc{cell, "." + field.Name()}, unknown("not told of the elements of a list"))
	}
	for name := range elems[0] {
		f.cur.forget(cell, "."+name)
	}
	for _, e := range elems {
		for name, c := range e {
			l := loc{cell, "." + name}
			f.cur.put(l, join(f.cur.at(l), known(Alt{Kind: Const, Const: c, Origin: origin})))
		}
	}
	f.cur.put(loc{arr, "[*]"}, known(Alt{Kind: Pointer, Object: cell}))
	return known(Alt{Kind: Slice, Object: arr})
}

func elemType(t types.Type) types.Type {
	if s, ok := t.Underlying().(*types.Slice); ok {
		return s.Elem()
	}
	return t
}

func (f *frame) builtin(instr ssa.CallInstruction, b *ssa.Builtin) Value {
	switch b.Name() {
	case "append":
		if call, ok := instr.(*ssa.Call); ok {
			return f.appendTo(call)
		}
	case "copy":
		f.copyElements(instr.Common())
	case "len", "cap":
		return f.length(instr.Common().Args[0])
	case "delete", "clear":
		f.havoc(f.operand(instr.Common().Args[0]), nil, nil)
	case "min", "max":
		return f.extreme(instr, b.Name() == "max")
	}
	return unknown("result of " + b.Name())
}

// spawn evaluates a go statement. What the goroutine does may happen at any time from
// now on: its writes are weak, and it uses what is there when the function ends.
func (f *frame) spawn(instr *ssa.Go) {
	events, changes := f.events, f.changes
	f.invoke(instr, true)
	if f.record {
		f.events, f.changes = events, changes
		f.spawned = append(f.spawned, instr)
	}
}

// deferCall remembers a deferred call until the function returns.
func (f *frame) deferCall(instr *ssa.Defer) {
	for _, d := range f.deferred {
		if d == instr {
			return
		}
	}
	f.deferred = append(f.deferred, instr)
}

// runDefers applies the deferred calls, each of which may have been deferred or not.
func (f *frame) runDefers() {
	for i := len(f.deferred) - 1; i >= 0; i-- {
		f.invoke(f.deferred[i], true)
	}
}
