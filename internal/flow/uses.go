package flow

import (
	"slices"
	"strings"
)

// events passes on the callee's uses of what the caller supplies.
func (t *translation) events() {
	f := t.f
	if !f.record {
		return
	}
	for _, e := range t.s.Events {
		if e.Kind != Argument && e.Kind != Escaped || len(f.events) > maxEvents {
			continue
		}
		guards, from, ok := t.guards(e.Guards)
		around, _, may := t.guards(e.Around)
		if !ok || !may {
			t.refuse(e)
			continue
		}
		out := &Event{Kind: e.Kind, Instr: t.instr, Around: around, Callee: e.Callee, Use: e.Use, Guards: guards}
		for _, s := range e.Seen {
			if t.s.handed != nil || t.supplied(s) || slices.ContainsFunc(e.Guards, Guard.open) || s.dependsOn(func(o *Object) bool { return t.opened[o.root()] }) {
				out.Seen = append(out.Seen, t.seen(s, from)...)
			}
		}
		if len(out.Seen) > 0 {
			f.events = append(f.events, out)
		}
	}
}

// refuse notes that what the caller passes rules event e out, which would have read it.
func (t *translation) refuse(e *Event) {
	for _, s := range e.Seen {
		if t.supplied(s) || slices.ContainsFunc(e.Guards, Guard.open) {
			t.refused = true
			t.seen(s, Alt{})
		}
	}
}

// supplied reports whether something about s depends on the caller.
func (t *translation) supplied(s Seen) bool {
	if s.Object.Supplied() {
		return true
	}
	for _, v := range s.Fields {
		if slices.ContainsFunc(v, Alt.open) {
			return true
		}
	}
	return slices.ContainsFunc(s.Guards, Guard.open)
}

// dependsOn reports whether opened holds for the object, or for one in which a field of it
// was lost sight of.
func (s Seen) dependsOn(opened func(*Object) bool) bool {
	if opened(s.Object) {
		return true
	}
	for _, v := range s.Fields {
		if slices.ContainsFunc(v, func(a Alt) bool { return a.lost() && opened(a.Object) }) {
			return true
		}
	}
	return false
}

// open reports whether the alternative depends on what a caller supplies.
func (a Alt) open() bool {
	switch a.Kind {
	case Hole:
		return true
	case Pointer, Slice:
		return a.Object.Supplied()
	case Expr:
		return a.Cond.has(Alt.open)
	case Func:
		return slices.ContainsFunc(a.Parts, func(v Value) bool { return slices.ContainsFunc(v, Alt.open) })
	}
	return slices.ContainsFunc(a.Guards, Guard.open)
}

func (g Guard) open() bool { return g.Cond.has(Alt.open) }

// chosenBy returns v with its constants as the decision of the caller's constant by, if
// there is one: it selected the use.
func (v Value) chosenBy(by Alt) Value {
	if !by.Origin.IsValid() || !slices.ContainsFunc(v, func(a Alt) bool { return a.Kind == Const }) {
		return v
	}
	out := slices.Clone(v)
	for i, a := range out {
		if a.Kind == Const {
			out[i] = a.chosenBy(by)
		}
	}
	return out
}

// seen expresses s in the caller's terms; by is the caller's constant, if any, that
// selected the use.
func (t *translation) seen(s Seen, by Alt) []Seen {
	guards, from, ok := t.guards(s.Guards)
	if !ok {
		return nil
	}
	if !from.Origin.IsValid() {
		from = by
	}
	fields := make(map[string]Value, len(s.Fields))
	for name, v := range s.Fields {
		fields[name] = t.f.resolve(t.value(v.chosenBy(by)))
		for i, a := range fields[name] {
			if a.Kind == Const && !a.Origin.IsValid() && from.Origin.IsValid() {
				fields[name] = slices.Clone(fields[name])
				fields[name][i] = a.chosenBy(from)
			}
		}
	}
	var out []Seen
	for _, p := range t.places(s.Object) {
		n := s
		n.Object, n.Path, n.Fields, n.Guards = p.object, p.path+s.Path, fields, addGuards(guards, p.guards)
		if _, ok := t.pre.havoc(p.object); ok {
			n.Havoc = true
		}
		out = append(out, n)
	}
	return out
}

// optional reports whether the condition is on what options may have changed.
//
// Have: for _, o := range opts { o(&s) }; if s.min < tls.VersionTLS12 { s.min = tls.VersionTLS12 }
func (g Guard) optional() bool {
	return g.Cond.has(func(a Alt) bool {
		return a.lost() && a.Object.root().prior != nil || a.isStood() && a.Object.stood.object.root().prior != nil
	})
}

// An answer to a question that may not be known.
type answer uint8

const (
	yes answer = iota
	no
	perhaps
)

// allows tells whether b can be what the callee finds in hole a under guards that ask about
// a itself: each element of a list is asked for by itself, and left out if the answer is
// not known.
//
// Have: for _, s := range o.Suites { if allowed[s] { suites = append(suites, s) } }
func (t *translation) allows(a, b Alt, guards []Guard) answer {
	if a.Kind != Hole || b.Kind != Const {
		return yes
	}
	out := yes
	for _, g := range guards {
		result, ok, _ := t.given(g.Cond, a, b).decide()
		switch {
		case ok && result == g.Not:
			return no
		case !ok && a.isElement() && g.Cond.asksAbout(a):
			out = perhaps
		}
	}
	return out
}

// isElement reports whether hole a is an element of a list.
func (a Alt) isElement() bool { return a.Kind == Hole && strings.HasSuffix(a.Path, "[*]") }

// asksAbout reports whether the condition is on hole a.
func (c *Cond) asksAbout(a Alt) bool {
	return c.has(func(x Alt) bool {
		switch {
		case x.Kind == Hole:
			return x.Object == a.Object && x.Path == a.Path
		case x.Kind == Expr:
			return x.Cond.asksAbout(a)
		}
		return slices.ContainsFunc(x.Guards, func(g Guard) bool { return g.Cond.asksAbout(a) })
	})
}

// given returns condition c if hole a is b.
func (t *translation) given(c *Cond, a, b Alt) *Cond {
	return &Cond{Op: c.Op, X: t.givenSide(c.X, a, b), Y: t.givenSide(c.Y, a, b)}
}

func (t *translation) givenSide(v Value, a, b Alt) Value {
	var out Value
	for _, x := range v {
		if x.Kind == Hole && x.Object == a.Object && x.Path == a.Path {
			return known(b)
		}
		if x.Kind == Expr && x.Cond.asksAbout(a) {
			if result, ok, _ := t.given(x.Cond, a, b).decide(); ok {
				return known(boolAlt(result, Alt{}))
			}
		}
		if t.allows(a, b, x.Guards) != no {
			x.Guards = nil
			out = append(out, x)
		}
	}
	return t.value(out)
}
