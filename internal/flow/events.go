package flow

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// An EventKind says how a tracked object is used.
type EventKind uint8

const (
	Argument EventKind = iota // handed to a function that the client knows
	Escaped                   // handed to a function that nobody knows
	Sent                      // sent over a channel, or put where it cannot be followed
	Stored                    // put where other functions find it, perhaps not completed yet
	Returned                  // returned to the caller
	Left                      // there when the function ends: in memory of others, or unused
)

// An Event is one use of tracked objects with what they hold at that moment.
type Event struct {
	Kind     EventKind
	Instr    ssa.Instruction
	Callee   *types.Func // Argument, Escaped
	Use      Use         // Argument without Callee: what another package noted
	Global   *types.Var  // Stored, Left: the package variable that it is part of, or nil
	Shared   bool        // Left: it is in memory that others have
	Supplied bool        // Left: it is in memory that a parameter refers to
	Seen     []Seen
	Guards   []Guard
	Around   []Guard // every branch around it
}

// A Seen is one tracked object in an event.
type Seen struct {
	Object  *Object
	Path    string     // of the tracked struct within Object
	Through *types.Var // the field whose value led to it, or nil
	Fields  map[string]Value
	Guards  []Guard
	Havoc   bool      // an unknown function had it before
	Written bool      // some field was written
	Beside  *Siblings // what stands beside Through, if the client asks for it
	Setter  bool      // Object stands for any that a function value may be called with
	Use     Use       // of what Becomes makes of it
	Becomes *Template // Object is a struct, Fields are what it becomes; nil for a tracked object
}

// event records a use of the tracked objects that v reaches.
func (f *frame) event(kind EventKind, instr ssa.Instruction, callee *types.Func, field *types.Var, v Value) {
	if !f.record {
		return
	}
	w := newWalker(f)
	w.quiet, w.partial = kind == Stored || kind == Argument, kind == Returned
	w.callee = calleeName(instr)
	w.value(v, field, nil)
	if len(w.seen) == 0 {
		return
	}
	f.events = append(f.events, &Event{
		Kind: kind, Instr: instr, Callee: callee, Seen: w.seen,
	})
}

// calleeName returns the name of the function that instr calls, "" if it calls none.
func calleeName(instr ssa.Instruction) string {
	if call, ok := instr.(ssa.CallInstruction); ok {
		if fn := call.Common().StaticCallee(); fn != nil {
			return fn.Name()
		}
	}
	return ""
}

// sawBefore reports whether an event saw the same object.
func (f *frame) sawBefore(s Seen) bool { return saw(f.events, s) }

func saw(events []*Event, s Seen) bool {
	for _, e := range events {
		for _, t := range e.Seen {
			if t.Object == s.Object && t.Path == s.Path {
				return true
			}
		}
	}
	return false
}

// sawCopy reports whether an event saw a copy that a callee made of the object.
func (f *frame) sawCopy(s Seen) bool {
	for _, e := range f.events {
		for _, t := range e.Seen {
			for o := t.Object.CopyOf; o != nil; o = o.CopyOf {
				if o == s.Object {
					return true
				}
			}
		}
	}
	return false
}

// stored records that v became part of what other functions find in o.
func (f *frame) stored(instr ssa.Instruction, o *Object, field *types.Var, v Value) {
	n := len(f.events)
	f.event(Stored, instr, nil, field, v)
	if len(f.events) > n {
		f.events[n].Global = o.Variable()
	}
}

// A walker collects the tracked objects that a value reaches.
type walker struct {
	f       *frame
	visited map[loc]bool
	noted   map[loc]bool
	copies  map[*Snapshot]bool
	seen    []Seen
	only    *Template // if not nil, what alone is looked for
	callee  string    // name of the function that is handed what is walked
	quiet   bool      // structs that become something are of no interest
	partial bool      // what is seen may be completed later
	within  loc       // the struct whose field is walked
}

func newWalker(f *frame) *walker {
	return &walker{f: f, visited: map[loc]bool{}, noted: map[loc]bool{}, copies: map[*Snapshot]bool{}}
}

// maxSeen bounds the objects of one event.
const maxSeen = 256

func (w *walker) value(v Value, through *types.Var, guards []Guard) {
	for _, a := range v {
		g := addGuards(guards, a.Guards)
		w.setter(a, g)
		switch a.Kind {
		case Pointer, Slice:
			if a.Kind == Slice && w.list(a, g) {
				continue
			}
			w.object(a.Object, a.Path, through, g)
		case Struct:
			w.copied(a, through, g)
		case Func:
			for _, b := range a.Parts {
				w.value(b, nil, g)
			}
		}
	}
}

// object visits memory at path of o.
func (w *walker) object(o *Object, path string, through *types.Var, guards []Guard) {
	l := loc{o, path}
	if w.visited[l] || len(w.seen) >= maxSeen {
		return
	}
	w.visited[l] = true
	w.embedded(o, path, typeAt(o.Type, path), through, guards, 0)
	for _, m := range w.f.in.places(w.f.cur, o) {
		if !below(m.path, path) {
			continue
		}
		v := w.f.in.at(w.f.cur, m)
		for i, a := range v {
			g := guards
			if unless, ok := v.either(i); ok && len(a.Guards) == 0 && unless.Cond.has(Alt.isStood) {
				g = addGuards(guards, []Guard{unless}) // Have: if c.http == nil { c.http = &http.Client{} }
			}
			if a.Kind == Struct {
				w.part(o, m.path, a, g)
			} else {
				outer := w.within
				w.within = loc{o, parent(m.path)}
				w.value(Value{a}, fieldAt(o.Type, m.path), g)
				w.within = outer
			}
		}
	}
}

// part visits a struct that was copied to path of o. What counts is what is there now,
// not what was copied.
func (w *walker) part(o *Object, path string, a Alt, guards []Guard) {
	l := loc{o, path + "."}
	if a.Type == nil || w.visited[l] {
		return
	}
	w.visited[l] = true
	g := addGuards(guards, a.Guards)
	w.embedded(o, path, a.Type, fieldAt(o.Type, path), g, 0)
	for _, p := range slices.Sorted(maps.Keys(a.Fields.fields)) {
		if _, replaced := w.f.cur.get(loc{o, path + p}); replaced {
			continue
		}
		for _, b := range a.Fields.fields[p] {
			if b.Kind != Struct {
				w.value(Value{b}, fieldAt(a.Type, p), g)
			}
		}
	}
}

// embedded notes the tracked structs that lie within the memory at path of o.
func (w *walker) embedded(o *Object, path string, t types.Type, through *types.Var, guards []Guard, depth int) {
	if t == nil || depth > 4 {
		return
	}
	if w.f.in.client.Tracked(t) {
		w.note(o, path, t, through, guards)
		return
	}
	w.becomes(o, path, t, through, guards)
	if s, ok := t.Underlying().(*types.Struct); ok {
		for field := range s.Fields() {
			if isStruct(field.Type()) {
				w.embedded(o, path+"."+field.Name(), field.Type(), field, guards, depth+1)
			}
		}
	}
}

func (w *walker) note(o *Object, path string, t types.Type, through *types.Var, guards []Guard) {
	f := w.f
	if w.noted[loc{o, path}] {
		return
	}
	w.noted[loc{o, path}] = true
	s := Seen{Object: o, Path: path, Through: through, Guards: guards}
	_, s.Havoc = f.cur.havoc(o)
	s.Fields = w.fields(t, func(field *types.Var) Value { return f.look(o, path+"."+field.Name(), field.Type()) })
	s.Written = f.writtenBelow(o, path)
	s.Beside = w.siblings(o, through)
	w.seen = append(w.seen, s)
}

// look returns what is at path in o, which has type t, without taking a copy of it.
func (f *frame) look(o *Object, path string, t types.Type) Value {
	if isStruct(t) {
		return known(f.snapshot(o, path, t))
	}
	return f.in.read(f.cur, o, path)
}

// fields returns what read yields for each exported field of struct type t.
func (w *walker) fields(t types.Type, read func(*types.Var) Value) map[string]Value {
	out := map[string]Value{}
	for field := range t.Underlying().(*types.Struct).Fields() {
		if field.Exported() {
			out[field.Name()] = w.f.resolve(read(field))
		}
	}
	return out
}

// resolve notes what slices hold now, and what functions have captured.
func (f *frame) resolve(v Value) Value {
	if !slices.ContainsFunc(v, func(a Alt) bool { return a.Kind == Slice || a.Kind == Func && len(a.Parts) > 0 }) {
		return v
	}
	out := slices.Clone(v)
	for i, a := range out {
		if a.Kind == Slice && a.Parts == nil {
			out[i].Parts = f.elems(a)
		}
		if a.Kind == Func && len(a.Parts) > 0 {
			out[i].Passes = a.Passes || f.neverFails(a)
		}
	}
	return out
}

// elems returns the elements of slice a. Those of which the index is not known are
// one Value; an unknown Value stands for elements that were not followed.
func (f *frame) elems(a Alt) []Value {
	out := []Value{}
	for _, l := range f.in.places(f.cur, a.Object) {
		if parent(l.path) == a.Path && strings.HasSuffix(l.path, "]") {
			out = append(out, f.in.at(f.cur, l))
		}
	}
	_, havoc := f.cur.havoc(a.Object)
	if len(out) == 0 && (havoc || a.Object.Root != Fresh) {
		out = append(out, f.contents(a))
	}
	return out
}

// copied visits a struct value.
func (w *walker) copied(a Alt, through *types.Var, guards []Guard) {
	if a.Type == nil || w.copies[a.Fields] {
		return // a snapshot may be part of many others
	}
	w.copies[a.Fields] = true
	f := w.f
	if !f.in.client.Tracked(a.Type) {
		if !w.quiet {
			w.copiedInstances(a, through, guards)
		}
		for _, p := range slices.Sorted(maps.Keys(a.Fields.fields)) {
			quiet := w.quiet
			w.quiet = quiet || p == "" // what the struct was before its fields were written
			w.value(a.Fields.fields[p], fieldAt(a.Type, p), guards)
			w.quiet = quiet
		}
		return
	}
	w.seen = append(w.seen, Seen{
		Object: a.Fields.from, Path: a.Fields.path, Through: through, Guards: guards, Written: true,
		Fields: w.fields(a.Type, func(field *types.Var) Value { return f.in.member(f.cur, a.Fields, "."+field.Name()) }),
	})
}

// fieldAt returns the struct field that path of t ends in, or nil.
func fieldAt(t types.Type, path string) *types.Var {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		return nil
	}
	if t = typeAt(t, path[:i]); t == nil {
		return nil
	}
	s, _ := t.Underlying().(*types.Struct)
	return fieldOf(s, path[i:])
}

// fieldOf returns the field of s that path step ".Name" leads to, or nil.
func fieldOf(s *types.Struct, step string) *types.Var {
	if s == nil {
		return nil
	}
	for f := range s.Fields() {
		if f.Name() == step[1:] {
			return f
		}
	}
	return nil
}
