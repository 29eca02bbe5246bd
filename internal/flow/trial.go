package flow

import (
	"cmp"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// setter notes what option a does to the structs that it is applied to, of which nothing
// else is known: who hands it on has chosen what it does.
//
// Have: func WithInsecure() Option { return func(o *options) { o.insecure = true } }
func (w *walker) setter(a Alt, guards []Guard) {
	f := w.f
	for _, o := range f.in.parameters(a) {
		given := f.object(nil, o, Object{Type: o.Type, Root: Opaque, name: o.name})
		w.seen = append(w.seen, w.try(known(a), given, guards, func(*walker) {})...)
	}
}

// list notes what a list of options does together: each struct that they are applied to
// is what its package makes it without them. It reports false for a list of which some
// element is not known.
//
// Have: lib.Dial(addr, lib.WithInsecure(), lib.WithVerify(verify))
func (w *walker) list(a Alt, guards []Guard) bool {
	options, ok := w.f.options(a)
	if !ok {
		return false
	}
	for _, opt := range options {
		guards = addGuards(guards, opt.Guards)
	}
	var done []types.Type
	var all []Seen
	for _, opt := range options {
		for _, o := range w.f.in.parameters(opt) {
			templates := madeBy(w.f.in.templatesOf(o.Type), w.callee)
			if len(templates) == 0 && !w.f.in.client.Tracked(o.Type) {
				w.setter(opt, guards)
			} else if slices.ContainsFunc(done, func(t types.Type) bool { return types.Identical(t, o.Type) }) {
				continue
			}
			done = append(done, o.Type)
			for _, tm := range templates {
				for _, s := range w.listOn(tm, o, options, guards) {
					all = addInstance(all, s)
				}
			}
		}
	}
	w.seen = append(w.seen, all...)
	return len(done) > 0
}

// madeBy returns the templates of structs that function name makes; all if it makes none.
func madeBy(templates []*template, name string) []*template {
	var out []*template
	for _, tm := range templates {
		if tm.Defaults && tm.By == name {
			out = append(out, tm)
		}
	}
	if len(out) == 0 {
		return templates
	}
	return out
}

// chosenOptions records the options among v, which a function of another package is
// handed, and the structs that become something. What it does with other things its
// fact says.
func (f *frame) chosenOptions(instr ssa.CallInstruction, callee *Summary, v Value) {
	n := len(f.events)
	f.event(Escaped, instr, nil, nil, v)
	if len(f.events) == n {
		return
	}
	e := f.events[n]
	continues := func(s Seen) bool { return s.Becomes != nil && yieldsType(instr, typeAt(s.Object.Type, s.Path)) }
	_, isKnown := f.optionsIn(v)
	e.Seen = slices.DeleteFunc(e.Seen, func(s Seen) bool {
		if s.Setter {
			return isKnown && callee.applies(typeAt(s.Object.Type, s.Path)) // the outcome is in sight
		}
		return s.Becomes == nil || continues(s)
	})
	if len(e.Seen) == 0 {
		f.events = f.events[:n]
	}
}

// applies reports whether the function makes a t and applies its callers' options to it.
func (s *Summary) applies(t types.Type) bool {
	return slices.ContainsFunc(s.opens, func(o *Object) bool { return t != nil && types.Identical(o.Type, t) })
}

// yieldsType reports whether a call returns a struct of type t, or a pointer to one: what
// it was handed is completed by what follows.
func yieldsType(instr ssa.CallInstruction, t types.Type) bool {
	for v := range instr.Common().Signature().Results().Variables() {
		if t != nil && types.Identical(deref(v.Type()), t) {
			return true
		}
	}
	return false
}

// listOn applies options to the struct of template tm.
func (w *walker) listOn(tm *template, o *Object, options Value, guards []Guard) []Seen {
	f := w.f
	given := f.object(nil, o, Object{Type: o.Type, Root: Opaque, name: o.name})
	if tm.Defaults {
		given = &Object{Type: o.Type, name: o.name}
	}
	return w.try(options, given, guards, func(inner *walker) {
		if tm.Defaults {
			f.cur.create(given)
			tr := &translation{
				f: f, s: tm.code, pre: f.cur.clone(), conds: map[*Cond]*Cond{},
				args: []Value{known(Alt{Kind: Pointer, Object: given})},
			}
			tr.writes(false)
		}
		inner.only = tm.Template
	})
}

// try applies options to the struct given, in a state of its own that prepare may change,
// and returns what the struct becomes.
func (w *walker) try(options Value, given *Object, guards []Guard, prepare func(inner *walker)) []Seen {
	f := w.f
	before, record, sources := f.cur, f.record, f.sources
	f.cur, f.record, f.sources = before.clone(), false, maps.Clone(sources)
	inner := newWalker(f)
	prepare(inner)
	for _, a := range options {
		f.applyOption(a, given)
	}
	inner.object(given, "", nil, guards)
	f.cur, f.record, f.sources = before, record, sources
	var out []Seen
	for _, seen := range inner.seen {
		made := seen.Becomes == nil && seen.Object.Root == Fresh && !before.alive(seen.Object)
		if (made || seen.Object == given) && seen.Written && (inner.only == nil || seen.Becomes == inner.only) {
			seen.Setter = true
			out = append(out, seen)
		}
	}
	return out
}

// applyOption calls option a with the struct given.
func (f *frame) applyOption(a Alt, given *Object) {
	s, first := f.in.option(a)
	if s == nil || s.exit == nil {
		return
	}
	args := slices.Clone(first)
	for _, index := range s.changes(given.Type) {
		for len(args) <= index {
			args = append(args, unknown("argument of an option"))
		}
		args[index] = known(Alt{Kind: Pointer, Object: given})
	}
	if len(args) == len(first) {
		return
	}
	if a.Yield == nil && a.Fn != nil && a.Fn.Parent() == nil && a.Origin.IsValid() {
		a.Yield = &Yield{a.Fn.Name(), a.Origin} // the function itself is the option
	}
	f.apply(nil, s, a, args, false)
}

// parameters returns the structs that option a changes, as its summary has them.
func (in *Interp) parameters(a Alt) []*Object {
	s, _ := in.option(a)
	if s == nil || s.exit == nil {
		return nil
	}
	var out []*Object
	for _, l := range s.exit.sorted(func(l loc) bool { return in.isParameter(s, l.object) }) {
		if !slices.Contains(out, l.object) {
			out = append(out, l.object)
		}
	}
	return out
}

// options returns the elements of list a in order, if each is known.
func (f *frame) options(a Alt) (Value, bool) {
	type element struct {
		index int
		alt   Alt
	}
	var elems []element
	for _, l := range f.in.places(f.cur, a.Object) {
		v := f.in.at(f.cur, l)
		index, err := strconv.Atoi(strings.Trim(strings.TrimPrefix(l.path, a.Path), "[]"))
		if err != nil {
			index = len(elems) // of a list that grew: in the order in which it did
		} else if len(v) != 1 {
			return nil, false
		}
		for _, b := range v {
			if s, _ := f.in.option(b); s == nil || s.exit == nil {
				return nil, false
			}
			elems = append(elems, element{index, b})
		}
	}
	slices.SortStableFunc(elems, func(a, b element) int { return cmp.Compare(a.index, b.index) })
	var out Value
	for _, e := range elems {
		out = append(out, e.alt)
	}
	return out, len(out) > 0 && a.Object.Root == Fresh
}
