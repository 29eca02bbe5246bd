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
	for i, name := range slices.Concat(deciding, texts) {
		v, isText := seen.Fields[name], i >= len(deciding)
		if isText {
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
			if bases[l] == nil {
				if isText {
					continue
				}
				bases[l] = in.template(obj, l, e, seen)
				if bases[l].Defaults {
					bases[l].By = s.Name()
				}
				out[obj] = append(out[obj], bases[l])
			}
			if t := bases[l]; !slices.Contains(t.Paths(), knob) {
				if isText {
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
// becomes. What nothing in this package wrote is of one that told.
//
// Have: cfg, err := o.TLS.ClientConfig()
func (in *Interp) toldBy(obj *types.TypeName, v Value) bool {
	if obj.Pkg() == in.prog.Pkg.Pkg {
		return false
	}
	told := func(a Alt) bool {
		return (a.Kind == Const || a.Kind == Slice) && !a.Origin.IsValid() && !a.Write.IsValid() ||
			a.Via != nil && a.Via.Package == obj.Pkg().Path()
	}
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
			switch {
			case a.isStood() && a.Object.from == nil:
				out = append(out, a.Object.stood)
			case a.Object != nil && (a.Kind == Unknown || a.Object.from != nil):
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
