package flow

import "slices"

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
		if !ok {
			continue
		}
		around, _, ok := t.guards(e.Around)
		if !ok {
			continue // what the caller passes rules it out
		}
		out := &Event{Kind: e.Kind, Instr: t.instr, Around: around, Callee: e.Callee, Use: e.Use, Guards: guards}
		for _, s := range e.Seen {
			if t.s.handed != nil || t.supplied(s) || t.opened[s.Object.root()] {
				out.Seen = append(out.Seen, t.seen(s, from)...)
			}
		}
		if len(out.Seen) > 0 {
			f.events = append(f.events, out)
		}
	}
}

// supplied reports whether something about s depends on the caller.
func (t *translation) supplied(s Seen) bool {
	if s.Object.Root == Param || s.Object.Root == Free {
		return true
	}
	for _, v := range s.Fields {
		if slices.ContainsFunc(v, Alt.open) {
			return true
		}
	}
	return slices.ContainsFunc(s.Guards, Guard.open)
}

// open reports whether the alternative depends on what a caller supplies.
func (a Alt) open() bool {
	switch a.Kind {
	case Hole:
		return true
	case Pointer, Slice:
		return a.Object.Root == Param || a.Object.Root == Free
	case Expr:
		return a.Cond.has(Alt.open)
	case Func:
		return slices.ContainsFunc(a.Bound, func(v Value) bool { return slices.ContainsFunc(v, Alt.open) })
	}
	return slices.ContainsFunc(a.Guards, Guard.open)
}

func (g Guard) open() bool { return g.Cond.has(Alt.open) }

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
		fields[name] = t.f.resolve(t.value(v))
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
		if _, ok := t.pre.havoc[p.object]; ok {
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
	return g.Cond.has(func(a Alt) bool { return a.lost() && a.Object.root().prior != nil })
}

// excluded reports whether b cannot be what the callee finds in hole a under guards that
// ask about a itself: each element of a list is asked for by itself.
//
// Have: for _, s := range o.Suites { if allowed[s] { suites = append(suites, s) } }
func (t *translation) excluded(a, b Alt, guards []Guard) bool {
	if a.Kind != Hole || b.Kind != Const {
		return false
	}
	return slices.ContainsFunc(guards, func(g Guard) bool {
		result, ok, _ := t.given(g.Cond, a, b).decide()
		return ok && result == g.Not
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
		if !t.excluded(a, b, x.Guards) {
			x.Guards = nil
			out = append(out, x)
		}
	}
	return t.value(out)
}
