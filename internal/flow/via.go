package flow

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// decided gives constants that a function of another package returns the place of its
// call: that is where this package decides.
//
// Have: &tls.Config{MinVersion: lib.OldVersion()}
func (t *translation) decided(v Value) Value {
	if t.s.fact == nil || t.instr == nil || !slices.ContainsFunc(v, func(a Alt) bool { return a.Kind == Const && !a.Origin.IsValid() }) {
		return v
	}
	out := slices.Clone(v)
	for i, a := range out {
		if a.Kind == Const && !a.Origin.IsValid() {
			out[i].Origin, out[i].Chosen = t.f.in.src.call(t.instr), true
		}
	}
	return out
}

// chosenBy returns constant b as the decision of the caller's constant that selected it.
func (b Alt) chosenBy(from Alt) Alt {
	b.Via = guardVia(b.Via, from.Via)
	b.Origin, b.Write, b.Chosen = from.Origin, Origin{}, true
	return b
}

// decide notes that the constants in o, which a callee made, were selected by the
// caller's constant from.
func (f *frame) decide(o *Object, from Alt) {
	for l, v := range f.cur.in(o) {
		v = slices.Clone(v)
		for i, a := range v {
			if a.Kind == Const && !a.Chosen {
				v[i] = a.chosenBy(from)
			}
		}
		f.cur.put(l, v)
	}
}

// isTracked reports whether hole a is a field of a tracked object: it has one name
// everywhere.
func (in *Interp) isTracked(a Alt) bool {
	obj, at, _ := structOf(loc{a.Object, a.Path})
	return obj != nil && in.client.Tracked(typeAt(at.object.Type, strings.ReplaceAll(at.path, "!", "")))
}

// via returns how v, which the caller supplies for hole a, gets into the package that
// makes something of it: by the name that is nearest to where v was decided.
func (t *translation) via(a, v Alt) *Via {
	fact := t.s.fact
	if t.f.in.isTracked(a) || fact == nil && a.Via == nil && v.Via != nil || t.instr != nil && pointsToParameter(t.instr.Common().Signature()) {
		return v.Via
	}
	via := Via{}
	switch {
	case v.Via != nil && v.Kind != Hole:
		via = *v.Via
		if via.Package == "" && fact != nil {
			via.Package = fact.Package
		}
	case fact != nil:
		via = Via{Knob: a.knob(fact.Name), Package: fact.Package}
	default:
		via = Via{Knob: a.knob(t.s.Name())}
	}
	if a.Via != nil && a.Via.Package != "" {
		via.Package = a.Via.Package
	}
	return &via
}

// guardVia returns how constant a, which the caller's constant by selects, gets into the
// package that makes something of it.
func guardVia(a, by *Via) *Via {
	if a == nil || by == nil {
		if by == nil {
			return a
		}
		return by
	}
	return &Via{by.Knob, by.Sets, cmp.Or(a.Package, by.Package)}
}

// knob names what hole a of function fn is to its callers.
func (a Alt) knob(fn string) string {
	for o, path := a.Object, a.Path; ; o, path = o.from, o.path {
		if i := strings.LastIndexByte(path, '.'); i >= 0 {
			name, _, _ := strings.Cut(path[i+1:], "[")
			return strings.TrimRight(name, "!")
		}
		switch {
		case o.from != nil:
		case fn == "": // a function literal
			return "argument " + o.name
		default:
			return "argument " + o.name + " of " + fn
		}
	}
}

// result is the call as what yields the functions that it returns.
func (t *translation) result() *Yield {
	return &Yield{t.s.Name(), t.f.in.src.call(t.instr)}
}

// yielded returns the call that decided constant a, which the callee wrote: the one that
// yielded the option that is applied, or this one if the constant is an option itself.
func (t *translation) yielded(a Alt) *Yield {
	switch {
	case a.Kind != Const:
		return nil
	case a.Dyn != nil && t.instr != nil && t.yield == nil:
		return t.result()
	}
	return t.yield
}

// pkg returns the package of the callee.
func (t *translation) pkg() string {
	if t.s.fact != nil {
		return t.s.fact.Package
	}
	return t.f.in.prog.Pkg.Pkg.Path()
}

// set returns constant a, which a function of pkg writes by itself, as the decision of
// who called for it.
func set(a Alt, y *Yield, pkg string) Alt {
	if a.Via != nil {
		pkg = a.Via.Package
	}
	a.Origin, a.Write, a.Chosen = y.Origin, Origin{}, true
	a.Via = &Via{Knob: y.Name, Sets: true, Package: pkg}
	return a
}

// fromVariable returns v, which variable g holds, as what the use of g at load yields.
func (f *frame) fromVariable(g *ssa.Global, load *ssa.UnOp, v Value) Value {
	if !slices.ContainsFunc(v, func(a Alt) bool { return a.Yield == nil && (a.Kind == Func || a.Dyn != nil) }) {
		return v
	}
	y := &Yield{g.Name(), f.in.src.use(load)}
	out := slices.Clone(v)
	for i, a := range out {
		switch {
		case a.Yield != nil || !y.Origin.IsValid():
		case a.Kind == Func:
			out[i].Yield = y
			out[i].Parts = setAll(a.Parts, y, g.Pkg.Pkg.Path())
		case a.Kind == Const && a.Dyn != nil:
			out[i] = set(a, y, g.Pkg.Pkg.Path())
		}
	}
	return out
}

func setAll(vs []Value, y *Yield, pkg string) []Value {
	out := make([]Value, len(vs))
	for i, v := range vs {
		out[i] = slices.Clone(v)
		for j, a := range v {
			if a.Kind == Const {
				out[i][j] = set(a, y, pkg)
			}
		}
	}
	return out
}

// written expresses what the callee wrote in the caller's terms. What a function of
// another package by itself writes to memory of its callers is their decision: they
// called it.
func (t *translation) written(v Value, supplied bool) Value {
	if supplied && t.s.fact != nil && t.yield == nil && t.instr != nil {
		t.yield = t.result()
		defer func() { t.yield = nil }()
	}
	return t.value(v)
}

// setsAlike reports whether the callee sets l, a field of what it makes itself, to a constant
// to which it sets this field in what callers may have already: either way they call for it.
//
// Have: func (c *Client) SkipVerify() { if c.cfg == nil { c.cfg = &tls.Config{} }; c.cfg.InsecureSkipVerify = true }
func (t *translation) setsAlike(l loc) bool {
	field := l.path[len(parent(l.path)):]
	if t.s.fact == nil {
		return false
	}
	for m, v := range t.s.exit.written() {
		if !m.object.Supplied() || field == "" || m.path[len(parent(m.path)):] != field || !types.Identical(m.object.Type, l.object.Type) {
			continue
		}
		for _, a := range t.s.exit.at(l) {
			if a.Kind == Const && slices.ContainsFunc(v, func(b Alt) bool { return b.Kind == Const && sameConst(a.Const, b.Const) && !b.OptIn() }) {
				return true
			}
		}
	}
	return false
}
