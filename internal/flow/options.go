package flow

import (
	"cmp"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A function may make something, apply options to it that its callers hand in, and go on
// with the outcome. Other packages apply the options that they hand in to what it held
// before, and then what the function wrote afterwards.
//
// Have: c := &Client{cfg: &tls.Config{}}; for _, o := range opts { o(c) }; return c

// called returns the function value that a call calls, or what an interface's method is
// called on; nil for a function that is known by name.
func (f *frame) called(instr ssa.CallInstruction, obj *types.Func, args []Value) Value {
	switch {
	case instr.Common().IsInvoke():
		return args[0]
	case obj == nil:
		return f.operand(instr.Common().Value)
	}
	return nil
}

// parameter returns the parameter through which callers supply v, nil if they do not.
func (v Value) parameter() *Object {
	for _, a := range v {
		if a.Object != nil && a.Object.root().Root == Param {
			return a.Object.root()
		}
	}
	return nil
}

// open notes that options which come in through parameter by change o now.
func (o *Object) open(s *state, by *Object) {
	o.by = by
	if o.Root == Fresh {
		o.prior = s.contents(o)
	}
}

// reopen notes that the callee's options for o, which is at p here, are this function's.
func (t *translation) reopen(o *Object, p target) {
	if o.by == nil || p.path != "" {
		return
	}
	by := t.argument(o.by).parameter()
	if by == nil {
		return
	}
	p.object.open(t.pre, by)
	if o.prior != nil { // the callee made it
		p.object.prior = map[string]Value{}
		for path, v := range o.prior {
			p.object.prior[path] = t.value(v)
		}
	}
}

// open restores what the callee makes to what it held before options were applied to it,
// and applies those that the caller hands in, if it hands in some and each is known.
func (t *translation) open() {
	f := t.f
	options := map[int]Value{}
	for _, o := range t.s.opens {
		list, ok := f.optionsIn(t.argument(o.by))
		if !ok || t.instr == nil {
			return
		}
		options[o.by.index] = list
	}
	t.opened = map[*Object]bool{}
	for _, o := range t.s.opens {
		t.opened[o] = true
		f.cur.create(t.places(o)[0].object)
	}
	for _, o := range t.s.opens {
		for _, path := range slices.Sorted(maps.Keys(o.prior)) {
			f.cur.put(loc{t.places(o)[0].object, path}, t.value(o.prior[path]))
		}
	}
	record := f.record
	f.record = false
	for _, index := range slices.Sorted(maps.Keys(options)) {
		for _, a := range options[index] {
			for _, o := range t.s.opens {
				if o.by.index == index {
					f.applyOption(a, t.places(o)[0].object)
				}
			}
		}
	}
	f.record = record
	t.pre = f.cur.clone()
}

// optionsIn returns the options in v, a list of them or a single one.
func (f *frame) optionsIn(v Value) (Value, bool) {
	if len(v) != 1 {
		return nil, false
	}
	switch v[0].Kind {
	case Slice:
		return f.options(v[0])
	case Nil:
		return nil, true // Have: New(addr), where New takes any number of options
	}
	s, _ := f.in.option(v[0])
	return v, s != nil && s.exit != nil
}

// settled returns what is in the place of a, which is not known in the callee, after the
// caller's options.
func (t *translation) settled(a Alt) Value {
	var out Value
	for _, p := range t.places(a.Object) {
		out = join(out, guarded(t.f.in.read(t.pre, p.object, p.path+a.Path), p.guards))
	}
	if out == nil {
		return userValue("what options put there")
	}
	return out
}

// pointees returns where the pointer that o was read through leads after the caller's
// options.
func (t *translation) pointees(o *Object) []target {
	var out []target
	for _, p := range t.places(o.from) {
		for _, a := range t.f.in.read(t.pre, p.object, p.path+o.path) {
			if a.Kind == Pointer || a.Kind == Slice {
				out = append(out, target{loc{a.Object, a.Path}, addGuards(p.guards, a.Guards)})
			}
		}
	}
	return out
}

// changes returns the parameters that point to a t which the function changes, or to what
// leads to something that it changes.
func (s *Summary) changes(t types.Type) []int {
	var out []int
	for l := range s.exit.written() {
		r := l.object.root()
		if r.Root == Param && r != l.object && r.owner == s.owner() && types.Identical(deref(r.Type), t) && !slices.Contains(out, r.index) {
			out = append(out, r.index)
		}
	}
	slices.Sort(out)
	return out
}

// opens reports whether o is something that the function makes and applies its callers'
// options to.
func (e *encoder) opens(o *Object) bool {
	r := o.root()
	return r.prior != nil && r.by != nil && r.by.owner == e.owner && (e.in.leadsToTracked(r.Type) || len(e.in.templatesOf(r.Type)) > 0)
}

// prior describes what o held before options.
func (e *encoder) prior(o *Object) {
	if o.from != nil || !e.opens(o) {
		return
	}
	var places []PlaceFact
	for _, path := range slices.Sorted(maps.Keys(o.prior)) {
		places = append(places, PlaceFact{Path: path, Value: e.value(o.prior[path])})
	}
	f := &e.fact.Objects[e.ids[o]-1]
	f.By, f.Prior = o.by.index+1, places
}

// leadsToTracked reports whether t is tracked, or a struct with a field that is or points
// to something that is.
func (in *Interp) leadsToTracked(t types.Type) bool {
	if in.client.Tracked(t) {
		return true
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if in.client.Tracked(deref(field.Type())) {
			return true
		}
	}
	return false
}

// since returns v, which is at path of o at the end, without what was there before
// options; nothing if it is only that and what they left. They may have left it.
func (o *Object) since(path string, v Value) Value {
	v = o.whole(path, v)
	if len(v) == 1 && v[0].isAt(o, path) && len(v[0].Guards) == 0 {
		return nil
	}
	return v
}

// whole returns v, which is at path of o, without what was there before options if it may
// be what options left.
func (o *Object) whole(path string, v Value) Value {
	if o.by == nil || o.prior == nil || !slices.ContainsFunc(v, func(a Alt) bool { return a.isAt(o, path) }) {
		return v
	}
	before, ok := o.prior[path]
	if !ok {
		before = zero
	}
	return slices.DeleteFunc(slices.Clone(v), func(a Alt) bool { return before.index(a) >= 0 })
}

// isAt reports whether a is what was lost sight of in a place.
func (a Alt) isAt(o *Object, path string) bool { return a.lost() && a.Object == o && a.Path == path }

// sameVariable reports whether all of places are one: an object, and what is where options
// may have put another instead of it.
func sameVariable(places []target) bool {
	var object *Object
	for _, p := range places {
		if p.object.from == nil {
			if object != nil {
				return false
			}
			object = p.object
		}
	}
	isObject := func(a Alt) bool { return a.Kind == Pointer && a.Object == object }
	for _, p := range places {
		if o := p.object; o != object && !slices.ContainsFunc(o.from.prior[o.path], isObject) {
			return false
		}
	}
	return object != nil
}

// targets returns where pointers lead.
func (v Value) targets() []target {
	out := make([]target, len(v))
	for i, a := range v {
		if a.Object == nil {
			return nil
		}
		out[i] = target{loc{a.Object, a.Path}, a.Guards}
	}
	return out
}

// behind adds what the function wrote through pointers that options may have set.
//
// Have: d := New(opts...); d.cfg.MinVersion = tls.VersionTLS12
func (e *encoder) behind(exit *state) {
	found := map[*Object]bool{}
	for l := range exit.written() {
		if o := l.object; o.from != nil && e.ids[o.root()] != 0 && e.opens(o) {
			found[o] = true
		}
	}
	for _, o := range slices.SortedFunc(maps.Keys(found), func(a, b *Object) int {
		return cmp.Or(cmp.Compare(e.ids[a.root()], e.ids[b.root()]), cmp.Compare(a.access(), b.access()))
	}) {
		e.object(o)
	}
}
