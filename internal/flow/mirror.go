package flow

import (
	"go/types"
	"maps"
	"slices"
	"strings"
)

// A template is a Template of this package's analysis.
type template struct {
	*Template
	code *Summary
}

// templatesOf returns what structs of type t become.
func (in *Interp) templatesOf(t types.Type) []*template {
	obj := structName(t)
	if obj == nil {
		return nil
	}
	out, ok := in.templates[obj]
	if !ok {
		for _, t := range in.client.Templates(obj) {
			out = append(out, &template{t, in.decode(&t.Fact)})
		}
		in.templates[obj] = out
	}
	return out
}

// structName returns the declaration of the named struct type t, nil for other types.
func structName(t types.Type) *types.TypeName {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return nil
	}
	if _, ok := named.Underlying().(*types.Struct); !ok {
		return nil
	}
	return named.Origin().Obj()
}

// becomes notes what the struct of type t at path of o becomes.
func (w *walker) becomes(o *Object, path string, t types.Type, through *types.Var, guards []Guard) {
	templates := w.f.in.templatesOf(t)
	if len(templates) == 0 || w.quiet || w.noted[loc{o, path + "!"}] {
		return
	}
	w.noted[loc{o, path + "!"}] = true
	var all []Seen
	for _, tm := range templates {
		if (w.only == nil || w.only == tm.Template) && w.f.turned(tm, o, path) {
			all = w.instance(all, tm, o, path, through, guards)
		}
	}
	w.seen = append(w.seen, all...)
}

// instance fills template tm with the struct at path of o, and adds the outcome to all.
func (w *walker) instance(all []Seen, tm *template, o *Object, path string, through *types.Var, guards []Guard) []Seen {
	f := w.f
	fields := f.fill(filling{tm, loc{o, path}, w.only != nil && tm.Defaults, w.partial})
	if fields == nil {
		return all
	}
	s := Seen{Object: o, Path: path, Through: through, Guards: guards, Becomes: tm.Template, Fields: fields}
	_, s.Havoc = f.cur.havoc(o)
	s.Written = f.writtenBelow(o, path)
	return addInstance(all, s)
}

// A filling is a template with the struct that it is filled with.
type filling struct {
	tm             *template
	at             loc
	fresh, partial bool // as in translation
}

// filled is the outcome of a filling, which is the same while nothing that it depends on
// has changed.
type filled struct {
	fields map[string]Value
	reads  reads
	writes int // of package variables
}

// fill returns the fields that a template becomes, nil if what the struct holds rules the
// whole use out. Most events of a function see structs that events before saw.
func (f *frame) fill(by filling) map[string]Value {
	old, ok := f.filled[by]
	if ok && old.writes == f.in.globals.writes && old.reads.holds(&f.cur.store) {
		return maps.Clone(old.fields)
	}
	before := f.cur
	f.cur = before.clone()
	f.cur.reads = reads{}
	out := filled{map[string]Value{}, f.cur.reads, f.in.globals.writes}
	tr := &translation{
		f: f, s: by.tm.code, pre: f.cur, conds: map[*Cond]*Cond{},
		args:  []Value{known(Alt{Kind: Pointer, Object: by.at.object, Path: by.at.path})},
		fresh: by.fresh, partial: by.partial,
	}
	for i, name := range by.tm.Fields {
		v := tr.value(by.tm.code.results[i])
		if name != whetherAtAll {
			out.fields[name] = f.resolve(v)
		} else if len(v) == 0 && !by.partial {
			out.fields = nil
			break
		}
	}
	f.cur = before
	f.filled[by] = out
	return maps.Clone(out.fields)
}

// addInstance adds s to all. Of two uses of one decision both must be bad: they become
// one with the alternatives of both.
func addInstance(all []Seen, s Seen) []Seen {
	for i, t := range all {
		if !sameDecision(s, t) {
			continue
		}
		for name := range t.Fields {
			if _, ok := s.Fields[name]; !ok {
				s.Fields[name] = zero
			}
		}
		for name, v := range s.Fields {
			old, ok := t.Fields[name]
			if !ok {
				old = zero
			}
			all[i].Fields[name] = join(old, v)
		}
		all[i].Use |= s.Becomes.Use
		return all
	}
	s.Use = s.Becomes.Use
	return append(all, s)
}

// sameDecision reports whether one constant decides a field of both.
func sameDecision(s, t Seen) bool {
	for name, v := range s.Fields {
		for _, a := range v {
			if a.Kind == Const && a.Origin.IsValid() && t.Fields[name].index(a) >= 0 {
				return true
			}
		}
	}
	return false
}

// turned reports whether a knob of the struct at path of o was written in sight.
func (f *frame) turned(tm *template, o *Object, path string) bool {
	for l := range f.cur.in(o) {
		for _, k := range tm.Paths() {
			if below(path+k, l.path) || below(l.path, path+k) {
				return true
			}
		}
	}
	return false
}

func (f *frame) writtenBelow(o *Object, path string) bool {
	for l := range f.cur.in(o) {
		if below(l.path, path) {
			return true
		}
	}
	return false
}

// copiedInstances fills the templates of a struct value.
func (w *walker) copiedInstances(a Alt, through *types.Var, guards []Guard) {
	f := w.f
	var all []Seen
	for _, tm := range f.in.templatesOf(a.Type) {
		before := f.cur
		f.cur = before.clone()
		tmp := &Object{Type: a.Type}
		f.cur.create(tmp)
		f.cur.put(loc{tmp, ""}, known(a))
		all = w.instance(all, tm, tmp, "", through, guards)
		f.cur = before
	}
	for _, s := range all {
		s.Object, s.Path = a.Fields.from, a.Fields.path
		w.seen = append(w.seen, s)
	}
}

// interesting reports whether values of type t are tracked, or become tracked objects.
func (in *Interp) interesting(t types.Type) bool {
	return in.client.Tracked(t) || len(in.templatesOf(t)) > 0
}

// holds reports whether t is of interest, or a struct with a field that is. Only such
// memory is worth a name when the pointer to it is not known.
func (in *Interp) holds(t types.Type) bool {
	h, ok := in.holders[t]
	if !ok {
		h = in.interesting(t)
		if s, isStruct := t.Underlying().(*types.Struct); isStruct && !h {
			for field := range s.Fields() {
				h = h || in.interesting(deref(field.Type()))
			}
		}
		in.holders[t] = h
	}
	return h
}

// A base is a struct of which a tracked object is made.
type base struct {
	e      *encoder
	object *Object
	path   string
}

// Templates returns, for each struct type of which some of the named fields of seen are
// made, what such structs become. The fields in texts decide nothing by themselves. The event
// is one of function s.
func (in *Interp) Templates(s *Summary, e *Event, seen Seen, deciding, texts []string) map[*types.TypeName][]*Template {
	out := map[*types.TypeName][]*Template{}
	bases := map[loc]*Template{}
	for _, name := range slices.Concat(deciding, texts) {
		v := seen.Fields[name]
		if slices.Contains(texts, name) {
			v = bare(v, 0)
		}
		for _, at := range places(v, 0) {
			if t := typeAt(at.object.Type, at.path); t != nil && (isReference(t) || isStruct(t)) {
				continue // part of what was not followed
			}
			obj, l, knob := structOf(at)
			if obj == nil || in.toldBy(obj, v) || seen.Becomes != nil && obj == structName(typeAt(seen.Object.Type, seen.Path)) {
				continue // a copy of a struct says nothing new of it
			}
			if bases[l] == nil && slices.Contains(texts, name) {
				continue
			}
			if bases[l] == nil {
				bases[l] = in.template(obj, l, e, seen)
				if bases[l].Defaults {
					bases[l].By = s.Name()
				}
				out[obj] = append(out[obj], bases[l])
			}
			if t := bases[l]; !slices.Contains(t.Paths(), knob) {
				if slices.Contains(texts, name) {
					t.Texts = append(t.Texts, knob)
				} else {
					t.Knobs = append(t.Knobs, knob)
				}
			}
		}
	}
	return out
}

// toldBy reports whether the package of a struct made v of it, and so has told what it
// becomes.
//
// Have: cfg, err := o.TLS.ClientConfig()
func (in *Interp) toldBy(obj *types.TypeName, v Value) bool {
	if obj.Pkg() == in.prog.Pkg.Pkg {
		return false
	}
	told := func(a Alt) bool { return a.Via != nil && a.Via.Package == obj.Pkg().Path() }
	read := func(a Alt) bool { return len(places(Value{a}, 0)) > 0 }
	return slices.ContainsFunc(v, told) && !slices.ContainsFunc(v, func(a Alt) bool { return !told(a) && read(a) })
}

// places returns the places from which a value, or a condition on it, was read.
func places(v Value, depth int) []loc {
	var out []loc
	if depth > 4 {
		return nil
	}
	cond := func(c *Cond) {
		for _, l := range append(places(c.X, depth+1), places(c.Y, depth+1)...) {
			if t := typeAt(l.object.Type, l.path); t == nil || !isReference(t) {
				out = append(out, l) // whether a pointer is nil is no setting
			}
		}
	}
	for _, a := range v {
		switch a.Kind {
		case Hole:
			out = append(out, loc{a.Object, a.Path})
		case Pointer, Slice, Unknown:
			if a.Object != nil && (a.Kind == Unknown || a.Object.from != nil) {
				out = append(out, loc{a.Object, a.Path})
			}
		case Expr:
			cond(a.Cond)
		}
		for _, g := range a.Guards {
			if a.Kind == Const {
				cond(g.Cond)
			}
		}
		if a.Kind == Slice {
			for _, e := range a.Parts {
				out = append(out, places(e, depth+1)...)
			}
		}
	}
	return out
}

func isReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Interface, *types.Map, *types.Chan:
		return true
	}
	return false
}

// structOf returns the innermost struct with a name that place l lies in, where it is,
// and which part of it l is or is reached through; nil if there is none.
func structOf(l loc) (obj *types.TypeName, at loc, part string) {
	for o, path := l.object, l.path; o != nil; o, path = o.from, o.path {
		for p := path; p != ""; {
			p = parent(p)
			rest := path[len(p):]
			if t := typeAt(o.Type, strings.ReplaceAll(p, "!", "")); t != nil && rest[0] == '.' {
				if obj := structName(t); obj != nil {
					return obj, loc{o, p}, rest
				}
			}
		}
	}
	return nil, loc{}, ""
}

// template describes seen as made of the struct at l.
func (in *Interp) template(obj *types.TypeName, l loc, ev *Event, seen Seen) *Template {
	guards := addGuards(seen.Guards, ev.Guards)
	e := in.newEncoder(nil, obj.Name(), in.prog.Pkg.Pkg.Path())
	e.base = &base{e, l.object, l.path}
	e.fact.Objects = []ObjectFact{
		{Root: Param, Name: obj.Name()},
		{Root: Param, From: 1, Type: TypeFact{Package: obj.Pkg().Path(), Name: obj.Name()}},
	}
	t := &Template{}
	for _, name := range slices.Sorted(maps.Keys(seen.Fields)) {
		v := seen.Fields[name]
		if !slices.ContainsFunc(v, func(a Alt) bool { return a.Kind != Zero || a.Via != nil }) {
			continue // never set: as if the template had no such field
		}
		t.Fields = append(t.Fields, name)
		e.fact.Results = append(e.fact.Results, e.value(e.selected(v, guards)))
	}
	if around := e.around(ev.Around); len(around) > 0 {
		t.Fields = append(t.Fields, whetherAtAll)
		e.fact.Results = append(e.fact.Results, ValueFact{{Kind: Zero, Guards: e.guards(around)}})
	}
	t.Defaults = e.defaults(l)
	t.Fact = *e.fact
	return t
}

// selected returns v with the guards of the use. What selects the use by anything but
// the struct does not choose what the struct's fields are.
func (e *encoder) selected(v Value, guards []Guard) Value {
	own := e.around(guards)
	out := slices.Clone(v)
	for i, a := range out {
		if a.Kind == Const {
			out[i].Guards = addGuards(a.Guards, guards)
		} else {
			out[i].Guards = addGuards(a.Guards, own)
		}
	}
	return out
}

// whetherAtAll stands for a field of a template that has no alternative left if what the
// struct holds rules the whole use out.
const whetherAtAll = ""

// around returns the guards that are conditions on the struct.
func (e *encoder) around(guards []Guard) []Guard {
	return slices.DeleteFunc(slices.Clone(guards), func(g Guard) bool {
		return !slices.ContainsFunc(places(g.Cond.X, 0), func(l loc) bool {
			id, _ := e.base.place(l.object, l.path)
			return id != 0
		})
	})
}

// defaults describes what the struct at l held before options were applied to it, if
// that is known.
func (e *encoder) defaults(l loc) bool {
	if l.object.Root != Fresh || l.object.prior == nil || l.path != "" {
		return false
	}
	e.ids[l.object] = 2
	for e.todo = []*Object{l.object}; len(e.todo) > 0 && len(e.fact.Writes) < maxFactPlaces; {
		o := e.todo[0]
		e.todo = e.todo[1:]
		for _, path := range slices.Sorted(maps.Keys(o.prior)) {
			e.fact.Writes = append(e.fact.Writes, PlaceFact{e.ids[o], path, e.value(o.prior[path])})
		}
	}
	return true
}

// place returns where o is below the struct: the struct itself is object 2.
func (b *base) place(o *Object, path string) (int, string) {
	if o == b.object && below(path, b.path) {
		return 2, path[len(b.path):]
	}
	if o.from == nil {
		if o.Root == Fresh && o != b.object {
			return b.e.object(o), path
		}
		return 0, ""
	}
	if id, ok := b.e.ids[o]; ok {
		return id, path
	}
	from, at := b.place(o.from, o.path)
	if from == 0 || b.e.fact.Objects[from-1].Root == Fresh {
		return 0, ""
	}
	b.e.fact.Objects = append(b.e.fact.Objects, ObjectFact{Root: Param, From: from, Path: at, Type: typeFact(o.Type)})
	b.e.ids[o] = len(b.e.fact.Objects)
	return b.e.ids[o], path
}
