package flow

import (
	"maps"
	"slices"
)

// value expresses v in the caller's terms.
func (t *translation) value(v Value) Value {
	if v.isPlain() {
		return v
	}
	var out Value
	for i, a := range v {
		if g, ok := v.when(i); ok && len(a.Guards) == 0 {
			if _, _, ok := t.guards([]Guard{g}); !ok {
				continue
			}
		}
		guards, from, ok := t.guards(a.Guards)
		if !ok {
			continue // excluded by what the caller passes
		}
		when := a.Guards
		a.Guards = nil
		if y := t.yielded(a); y != nil {
			a = set(a, y, t.pkg())
		}
		for _, b := range t.alt(a) {
			switch t.allows(a, b, when) {
			case no:
				continue
			case perhaps:
				out = out.with(unknown("an element that was perhaps left out")[0])
				continue
			}
			if from.Origin.IsValid() && a.Kind == Const {
				b = b.chosenBy(from)
			}
			if from.Origin.IsValid() && b.Kind == Pointer && b.Object.Call != nil && b.Object.Call == t.instr {
				t.f.decide(b.Object, from)
			}
			b.Guards = addGuards(b.Guards, guards)
			out = out.with(b)
		}
	}
	return out
}

func (t *translation) alt(a Alt) Value {
	switch a.Kind {
	case Pointer, Slice:
		if o := a.Object; o.from != nil && o.Supplied() && a.Path == "" && !t.own(o) {
			return t.unwritten(o.from, o.path) // the pointer itself, which may be nil
		}
		var out Value
		for _, p := range t.places(a.Object) {
			b := a
			b.Object, b.Path = p.object, p.path+a.Path
			if a.Parts != nil {
				b.Parts = t.values(a.Parts)
			}
			out = join(out, guarded(known(b), p.guards))
		}
		if out == nil {
			return userValue("pointer that the caller supplies")
		}
		return out
	case Hole:
		if t.own(a.Object) {
			return known(a)
		}
		if a.Object.Root == Fresh {
			return t.made(a)
		}
		return t.passed(a)
	case Func:
		if a.Yield == nil && t.instr != nil {
			a.Yield = t.result()
		}
		outer := t.yield
		t.yield = a.Yield
		a.Parts = t.values(a.Parts)
		t.yield = outer
	case Tuple:
		a.Parts = t.values(a.Parts)
	case Struct:
		a.Fields = t.snapshot(a.Fields)
	case Unknown:
		if a.Object == nil {
			break
		}
		if t.opened[a.Object.root()] {
			return t.settled(a)
		}
		places := t.places(a.Object)
		a.Object = nil
		if len(places) == 1 {
			a.Object, a.Path = places[0].object, places[0].path+a.Path
		}
	case Expr:
		c := t.cond(a.Cond)
		if result, ok, from := c.decide(); ok {
			b := boolAlt(result, from)
			b.Via = guardVia(a.Via, b.Via)
			return known(b)
		}
		a.Cond = c
	}
	return known(a)
}

// made returns what is in an object that the struct's package makes, for a template.
func (t *translation) made(a Alt) Value {
	var out Value
	if t.fresh {
		for _, p := range t.places(a.Object) {
			out = join(out, t.f.in.read(t.pre, p.object, p.path+a.Path))
		}
	}
	if out == nil {
		return userValue("what a package makes itself")
	}
	return out
}

// passed returns what the caller passes for hole a. It was written into its place
// where the hole was.
func (t *translation) passed(a Alt) Value {
	v := slices.Clone(t.unwritten(a.Object, a.Path))
	for i := range v {
		if a.Write.IsValid() {
			v[i].Write = a.Write
		}
		v[i].Via = t.via(a, v[i])
	}
	return v
}

func (t *translation) values(vs []Value) []Value {
	out := make([]Value, len(vs))
	for i, v := range vs {
		out[i] = t.value(v)
	}
	return out
}

func (t *translation) snapshot(s *Snapshot) *Snapshot {
	out := &Snapshot{from: s.from, path: s.path, fields: make(map[string]Value, len(s.fields)), site: s.site}
	for _, p := range slices.Sorted(maps.Keys(s.fields)) {
		out.fields[p] = t.value(s.fields[p])
	}
	if _, ok := out.fields[""]; !ok && s.from.Supplied() {
		out.fields[""] = t.unwritten(s.from, s.path)
	}
	return out
}

func (t *translation) cond(c *Cond) *Cond {
	if t.conds[c] == nil && c.any {
		t.conds[c] = t.anyOf(c)
	}
	if t.conds[c] == nil {
		t.conds[c] = newCond(c.Op, t.value(c.X), t.value(c.Y), c.site)
	}
	t.conds[c].every = c.every
	return t.conds[c]
}

// guards expresses guards in the caller's terms, without those that what the caller
// passes satisfies. ok is false if one cannot be satisfied; from is the expression of
// the constant that satisfied one, which is where the decision was taken.
func (t *translation) guards(guards []Guard) (out []Guard, from Alt, ok bool) {
	if len(guards) == 0 {
		return nil, Alt{}, true
	}
	for _, g := range guards {
		c := t.cond(g.Cond)
		result, decided, by := c.decide()
		if g.Cond.every && !(decided && result != g.Not) && t.rejects(g) {
			return nil, Alt{}, false
		}
		if decided && t.partial && by.Kind == Zero {
			continue
		}
		if !decided {
			if h := (Guard{Cond: c, Not: g.Not}); h.chosen() || h.open() || h.optional() {
				out = append(out, h)
			}
			continue
		}
		if result == g.Not {
			return nil, Alt{}, false
		}
		if by.Origin.IsValid() && g.chosen() {
			from = by
		}
	}
	return out, from, true
}
