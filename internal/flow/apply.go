package flow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A translation expresses a callee's summary in the caller's terms at one call.
type translation struct {
	f     *frame
	instr ssa.CallInstruction
	s     *Summary
	bound []Value
	args  []Value
	pre   *state  // the caller's memory before the call
	yield *Yield  // of the function value that is called
	when  []Guard // what selects the function value that is called
	// fresh says that for a template the caller has what the struct's package makes.
	fresh bool
	// opened is what the callee makes and applies options to that the caller hands it.
	opened map[*Object]bool
	// partial says that a struct may still be completed: what is not set decides nothing.
	partial bool
	conds   map[*Cond]*Cond
	read    map[*Object]bool // structs of which the callee read a field
	refused bool             // what the caller passes rules out a use of it
}

// apply evaluates a call of the function that s summarizes: it carries out its
// writes, passes on its events and returns its results. weak says that the call may
// not happen, or not now.
func (f *frame) apply(instr ssa.CallInstruction, s *Summary, a Alt, args []Value, weak bool) Value {
	t := f.translation(instr, s, a, args)
	t.changes()
	for o := range s.exit.living() {
		for _, p := range t.places(o) {
			f.cur.revive(p.object)
		}
	}
	t.open()
	t.lose(true)
	t.writes(weak)
	t.lose(false)
	before := len(f.events)
	t.events()
	results := make([]Value, len(s.results))
	for i, r := range s.results {
		results[i] = t.decided(t.value(r))
	}
	t.spend(f.events[before:])
	t.survive()
	switch len(results) {
	case 0:
		return nil
	case 1:
		return results[0]
	}
	return known(Alt{Kind: Tuple, Parts: results})
}

func (f *frame) translation(instr ssa.CallInstruction, s *Summary, a Alt, args []Value) *translation {
	return &translation{
		f: f, instr: instr, s: s, bound: a.Parts, args: args, yield: a.Yield, when: a.Guards,
		pre: f.cur.clone(), conds: map[*Cond]*Cond{}, read: map[*Object]bool{},
	}
}

// lose forgets what the callee handed to unknown functions: with optional what it made and
// applied its callers' options to, which holds what it wrote afterwards.
//
// Have: func New(opts ...Option) *Client { return newClient(nil, opts...) }
func (t *translation) lose(optional bool) {
	f := t.f
	for o, why := range t.s.exit.lost() {
		if optional != (o.by != nil && o.prior != nil) {
			continue
		}
		for _, p := range t.places(o) {
			if _, ok := f.cur.havoc(p.object); !ok && !t.opened[o] {
				t.reopen(o, p)
				f.cur.forget(p.object, "")
				f.cur.setHavoc(p.object, why)
			}
		}
	}
}

// writes carries out what the callee left in memory.
func (t *translation) writes(weak bool) {
	f, exit := t.f, t.s.exit
	type pending struct {
		at   loc
		v    Value
		weak bool
	}
	var todo []pending
	for _, l := range exit.sorted(func(loc) bool { return true }) {
		places := t.places(l.object)
		if len(places) == 0 {
			continue
		}
		v := t.written(exit.at(l), l.object.Supplied() || t.setsAlike(l))
		for _, p := range places {
			own := p.object.Root == Fresh && p.object.Call == t.instr
			w := !own && (weak || len(places) > 1 && !sameVariable(places))
			here := v
			if !own {
				here = guarded(guarded(guarded(v, t.when), p.guards), f.guards(f.block, f.born(p.object)))
			}
			todo = append(todo, pending{loc{p.object, p.path + l.path}, here, w})
		}
	}
	for _, p := range todo {
		f.write(p.at.object, p.at.path, p.v, p.weak)
		if t.instr == nil {
			continue // only a trial
		}
		if p.at.object.Root != Fresh {
			f.stored(t.instr, p.at.object, fieldAt(p.at.object.Type, p.at.path), p.v)
		}
		if p.at.object.Root == Global || f.in.globals.has(p.at.object) {
			f.in.globals.note(f, p.at.object, p.at.path, p.v)
		}
	}
}

// A target is where a callee's object is in the caller, if guards hold.
type target struct {
	loc
	guards []Guard
}

// places returns where the callee's object o is in the caller.
func (t *translation) places(o *Object) []target {
	f := t.f
	if f.in.globals.has(o) || t.own(o) {
		return []target{{loc: loc{o, ""}}} // made by package initialization, or handed in
	}
	switch o.Root {
	case Global:
		return []target{{loc: loc{o, ""}}}
	case Param, Free:
		if o.from == nil {
			return nil
		}
		var out []target
		for _, a := range t.unwritten(o.from, o.path) {
			switch {
			case a.Kind == Pointer || a.Kind == Slice:
				out = append(out, target{loc{a.Object, a.Path}, a.Guards})
			case a.Kind == Hole && strings.HasSuffix(o.path, "!") && a.Object.depth() < maxSymbolDepth:
				out = append(out, target{loc{f.in.memory(a.Object, a.Path+"!", types.NewPointer(o.Type)), ""}, a.Guards})
			case a.Kind == Hole && isFlatList(o.Type) && a.Object.depth() < maxSymbolDepth:
				out = append(out, target{loc{f.in.memory(a.Object, a.Path, o.Type), ""}, a.Guards})
			case a.Kind == Unknown && a.Object != nil && a.Object.depth() < maxSymbolDepth && f.in.holds(o.Type):
				out = append(out, target{loc{f.in.memory(a.Object, a.Path, types.NewPointer(o.Type)), ""}, a.Guards})
			}
		}
		return out
	}
	if o.from != nil && t.opened[o.root()] {
		return t.pointees(o)
	}
	if o.from != nil {
		var out []target
		for _, p := range t.places(o.from) {
			m := f.in.memory(p.object, p.path+o.path, types.NewPointer(o.Type))
			if o.stood.object != nil {
				m.stood = loc{p.object, p.path + o.path}
			}
			out = append(out, target{loc{m, ""}, p.guards})
		}
		return out
	}
	mine := f.object(t.instr, o, Object{Type: o.Type, Site: o.Site, Root: o.Root, Call: t.instr, name: o.name})
	if o.CopyOf != nil {
		for _, p := range t.places(o.CopyOf) {
			mine.CopyOf, mine.CopyPath = p.object, p.path+o.CopyPath
		}
	}
	if o.stood.object != nil {
		if at := t.places(o.stood.object); len(at) == 1 {
			mine.stood = loc{at[0].object, at[0].path + o.stood.path}
		}
	}
	return []target{{loc: loc{mine, ""}}}
}

// own reports whether o is the caller's: an object that was handed in with a function,
// or memory below a parameter of another function than the callee.
func (t *translation) own(o *Object) bool {
	if t.s.handed[o] {
		return true
	}
	r := o.root()
	return r.Supplied() && r.owner != t.s.owner()
}

// unwritten returns what the callee finds at path of o, in the caller's terms.
func (t *translation) unwritten(o *Object, path string) Value {
	if t.own(o) {
		return t.f.in.read(t.pre, o, path)
	}
	path = strings.ReplaceAll(path, "!", "")
	if o.from == nil {
		v := t.argument(o)
		for _, a := range v {
			if a.Kind == Struct {
				t.reads(a.Fields.from, path)
			}
		}
		return t.f.in.project(t.pre, v, path)
	}
	var out Value
	for _, p := range t.places(o) {
		t.reads(p.object, path)
		typ := typeAt(p.object.Type, p.path+path)
		if typ != nil && isStruct(typ) {
			out = join(out, guarded(known(t.f.snapshot(p.object, p.path+path, typ)), p.guards))
			continue
		}
		out = join(out, guarded(t.f.in.read(t.pre, p.object, p.path+path), p.guards))
	}
	if out == nil {
		return userValue("not followed into the caller")
	}
	return out
}

// argument returns what the caller passes for parameter or free variable o.
func (t *translation) argument(o *Object) Value {
	switch {
	case o.owner != t.s.owner():
	case o.Root == Param && o.index < len(t.args):
		return t.args[o.index]
	case o.Root == Free && o.index < len(t.bound):
		return t.bound[o.index]
	}
	// A closure's own parameter, met outside of a call of it.
	return known(Alt{Kind: Hole, Object: o})
}
