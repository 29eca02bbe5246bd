package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// read returns what is at path in o, which has type t.
func (f *frame) read(o *Object, path string, t types.Type) Value {
	if isStruct(t) {
		return known(f.copied(o, path, t))
	}
	return f.in.read(f.cur, o, path)
}

// read returns what is at path in o: what was written there, or to what encloses it.
func (in *Interp) read(s *state, o *Object, path string) Value {
	if v, ok := in.written(s, o, path); ok {
		return v
	}
	if why, ok := s.havoc(o); ok {
		return changedBy(why, loc{o, path})
	}
	return in.unwritten(s, o, path)
}

// written returns what was written to path of o or to what encloses it.
func (in *Interp) written(s *state, o *Object, path string) (Value, bool) {
	for p := path; ; p = parent(p) {
		if strings.HasSuffix(p, "[*]") {
			if v, ok := in.elements(s, o, p, path[len(p):]); ok {
				return v, true
			}
		} else if v, ok := s.get(loc{o, p}); ok {
			v = join(v, s.at(loc{o, anyIndex(p)}))
			return in.project(s, v, path[len(p):]), true
		} else if v, ok := s.get(loc{o, anyIndex(p)}); ok {
			return in.project(s, v, path[len(p):]), true
		}
		if p == "" {
			return nil, false
		}
	}
}

// anyIndex returns the path with its last index unknown; a place that is never written if
// path has none.
func anyIndex(path string) string {
	i := strings.LastIndexByte(path, '[')
	if i < 0 {
		return "-"
	}
	return path[:i] + "[*]" + path[i+strings.IndexByte(path[i:], ']')+1:]
}

// elements joins everything written to elements of the sequence whose path ends in
// "[*]", below each at rest.
func (in *Interp) elements(s *state, o *Object, path, rest string) (Value, bool) {
	prefix := strings.TrimSuffix(path, "[*]")
	var out Value
	for _, l := range in.places(s, o) {
		if !strings.HasPrefix(l.path, prefix+"[") {
			continue
		}
		elem := l.path[len(prefix):]
		end := strings.IndexByte(elem, ']') + 1
		if elem[end:] == rest {
			out = join(out, in.at(s, l))
		} else if end == len(elem) {
			out = join(out, in.project(s, in.at(s, l), rest))
		}
	}
	return out, out != nil
}

// places returns the written places of o: in s, and for what a package variable refers
// to, those that are known of it.
func (in *Interp) places(s *state, o *Object) []loc {
	all := s.locs(o)
	if s.alive(o) || !in.globals.has(o) {
		return all
	}
	for l := range in.globals.state.in(o) {
		if _, ok := s.get(l); !ok {
			all = append(all, l)
		}
	}
	return all
}

// at returns what was written to a place that places returned.
func (in *Interp) at(s *state, l loc) Value {
	if v, ok := s.get(l); ok {
		return v
	}
	return in.globals.state.at(l)
}

// parent returns the path of what encloses path, "" at the top.
func parent(path string) string {
	if i := strings.LastIndexAny(path, ".["); i >= 0 {
		return path[:i]
	}
	return ""
}

// copied returns a copy of the struct at path of o. An object that is only ever copied
// is judged by what its copies become.
func (f *frame) copied(o *Object, path string, t types.Type) Alt {
	f.sources[o] = true
	return f.snapshot(o, path, t)
}

// snapshot copies the struct at path of o.
func (f *frame) snapshot(o *Object, path string, t types.Type) Alt {
	snap := &Snapshot{from: o, path: path, fields: map[string]Value{}, site: loc{o, path}}
	if v, ok := f.in.written(f.cur, o, path); ok {
		snap.fields[""] = v
	} else if why, ok := f.cur.havoc(o); ok {
		snap.fields[""] = changedBy(why, loc{o, path})
	}
	for l, v := range f.cur.in(o) {
		if l.path != path && below(l.path, path) {
			snap.fields[l.path[len(path):]] = v
		}
	}
	return Alt{Kind: Struct, Fields: snap, Type: t}
}

func (f *frame) project(v Value, path string) Value { return f.in.project(f.cur, v, path) }

// project returns the part of the struct or array value v at path.
func (in *Interp) project(s *state, v Value, path string) Value {
	if path == "" {
		return v
	}
	return each(v, func(a Alt) Value {
		switch a.Kind {
		case Struct:
			return in.member(s, a.Fields, path)
		case Zero, Nil:
			return zero
		case Slice:
			return in.read(s, a.Object, a.Path+path)
		case Hole:
			a.Path += path
			return known(a)
		}
		u := Alt{Kind: Unknown, Reason: a.Reason, User: a.User}
		if a.Kind == Unknown && a.Object != nil {
			u.Object, u.Path = a.Object, a.Path+path
		}
		return known(u)
	})
}

// member returns the field of a struct value at path.
func (in *Interp) member(s *state, snap *Snapshot, path string) Value {
	for p := path; p != ""; p = parent(p) {
		if v, ok := snap.fields[p]; ok {
			return in.project(s, v, path[len(p):])
		}
	}
	parts := slices.ContainsFunc(keys(snap.fields), func(p string) bool { return below(p, path) })
	if base, ok := snap.fields[""]; ok && !parts {
		return in.project(s, base, path)
	}
	if !parts {
		return in.unwritten(s, snap.from, snap.path+path)
	}
	sub := &Snapshot{from: snap.from, path: snap.path + path, fields: map[string]Value{}, site: loc{snap.from, snap.path + path}}
	if base, ok := snap.fields[""]; ok {
		sub.fields[""] = in.project(s, base, path)
	}
	for p, v := range snap.fields {
		if p != path && below(p, path) {
			sub.fields[p[len(path):]] = v
		}
	}
	return known(Alt{Kind: Struct, Fields: sub, Type: nil})
}

func keys(m map[string]Value) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	return out
}

// element returns the address of a part of what x points to.
func (f *frame) element(x ssa.Value, step string) Value {
	return each(f.operand(x), func(a Alt) Value {
		switch a.Kind {
		case Pointer, Slice:
			return known(Alt{Kind: Pointer, Object: a.Object, Path: a.Path + step})
		case Hole: // a slice that the caller supplies
			o := f.in.memory(a.Object, a.Path, x.Type())
			return known(Alt{Kind: Pointer, Object: o, Path: step})
		}
		return known(a)
	})
}

// store evaluates *addr = val.
func (f *frame) store(instr *ssa.Store) {
	if ignored(instr.Val.Type()) {
		return
	}
	val := f.operand(instr.Val)
	ptr := f.operand(instr.Addr)
	written := f.in.src.writes[instr.Pos()]
	if arg := f.in.src.variadic(instr); arg != nil {
		val = f.in.src.written(arg, val)
		written = write{element: span(arg), value: span(arg)}
	}
	if len(ptr) == 1 && ptr[0].Kind == Pointer {
		f.changed(instr, ptr[0].Object, ptr[0].Path, written)
	}
	for i := range ptr {
		a := ptr[i]
		if a.Kind != Pointer {
			f.event(Sent, instr, nil, nil, val)
			continue
		}
		v := f.stamp(guarded(val, f.guards(f.block, f.born(a.Object))), written)
		if g, ok := ptr.when(i); ok {
			old := f.in.read(f.cur, a.Object, a.Path)
			f.write(a.Object, a.Path, join(guarded(old, []Guard{{g.Cond, !g.Not}}), guarded(v, []Guard{g})), false)
		} else {
			f.write(a.Object, a.Path, v, len(ptr) > 1 && !sameVariable(ptr.targets()))
		}
		if a.Object.Root != Fresh {
			f.stored(instr, a.Object, f.field(instr.Addr), v)
		}
		if a.Object.Root == Global || f.in.globals.has(a.Object) {
			f.in.globals.note(f, a.Object, a.Path, v)
		}
	}
}

// field returns the struct field that addr is the address of, or nil.
func (f *frame) field(addr ssa.Value) *types.Var {
	if fa, ok := addr.(*ssa.FieldAddr); ok {
		return deref(fa.X.Type()).Underlying().(*types.Struct).Field(fa.Field)
	}
	return nil
}

// stamp notes where values were written. A constant without an expression of its own
// stands where it was written.
func (f *frame) stamp(v Value, w write) Value {
	if !w.element.IsValid() {
		return v
	}
	out := slices.Clone(v)
	for i := range out {
		if out[i].Kind == Struct {
			continue
		}
		out[i].Write = w.element
		if out[i].Kind == Pointer {
			continue
		}
		if len(v) == 1 && out[i].isDeclared() && w.value.IsValid() {
			out[i].Origin = w.value // where it is written, of all the places that name it
		}
		if !out[i].Origin.IsValid() && w.value.IsValid() && (w.constant || out[i].Kind != Const) {
			out[i].Origin = w.value
		}
	}
	return out
}

// isDeclared reports whether a is a declared function.
func (a Alt) isDeclared() bool { return a.Kind == Func && a.Fn != nil && a.Fn.Parent() == nil }

// write puts v at path of o: over what was there, or beside it when weak.
func (f *frame) write(o *Object, path string, v Value, weak bool) {
	if strings.Contains(path, "[*]") || o.Root == Opaque && strings.Contains(o.path, "[*]") {
		weak = true
	}
	if weak {
		v = join(f.in.read(f.cur, o, path), v)
	}
	f.cur.forget(o, path)
	if len(v) == 1 && v[0].Kind == Struct && v[0].isArray() {
		for p, elem := range v[0].Fields.fields {
			f.cur.put(loc{o, path + p}, guarded(elem, v[0].Guards))
		}
		return
	}
	f.cur.put(loc{o, path}, v)
}

func (a Alt) isArray() bool {
	if a.Type == nil {
		return false
	}
	_, ok := a.Type.Underlying().(*types.Array)
	return ok
}

// mapUpdate notes an element of a map under its constant key.
func (f *frame) mapUpdate(instr *ssa.MapUpdate) {
	val := f.operand(instr.Value)
	w := f.in.src.writes[instr.Pos()]
	for _, a := range f.operand(instr.Map) {
		if a.Kind == Pointer {
			path := a.Path + f.mapKey(instr.Key)
			v := f.stamp(guarded(val, f.guards(f.block, f.born(a.Object))), w)
			f.write(a.Object, path, v, false)
			if f.in.globals.has(a.Object) {
				f.in.globals.note(f, a.Object, path, v)
			}
		} else {
			f.event(Sent, instr, nil, nil, val)
		}
	}
}

// mapKey returns the path step of a map key: "[key]", or "[*]" for one not known.
func (f *frame) mapKey(key ssa.Value) string {
	v := f.operand(key)
	if len(v) == 1 && v[0].Kind == Const {
		return "[" + inPath.Replace(v[0].Const.ExactString()) + "]"
	}
	return "[*]"
}

// inPath escapes what has a meaning in paths, in a string literal.
var inPath = strings.NewReplacer(".", `\x2e`, "[", `\x5b`, "]", `\x5d`, "*", `\x2a`, "!", `\x21`)

// ignored reports whether what a place of type t holds is not followed: it can neither
// be, hold, nor select what matters.
func ignored(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsBoolean|types.IsInteger|types.IsString) == 0
	case *types.Slice:
		return ignored(u.Elem())
	case *types.Interface:
		return isError(t)
	}
	return false
}

func isStruct(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return true
	}
	return false
}

// isFlatList reports whether t is a list of numbers or strings. Lists of what refers to
// more lists have no end.
func isFlatList(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	_, ok = s.Elem().Underlying().(*types.Basic)
	return ok && isList(t)
}

// isList reports whether t is a slice of anything but bytes.
func isList(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return !ok || b.Kind() != types.Byte
}

// deref returns the type that a pointer of type t refers to.
func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

func fieldName(t types.Type, i int) string {
	return t.Underlying().(*types.Struct).Field(i).Name()
}
