package flow

import (
	"go/types"
	"maps"

	"golang.org/x/tools/go/ssa"
)

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
		if (w.only == nil || w.only == tm.Template) && !tm.isOfOther(o) && w.f.turned(tm, o, path) {
			all = w.instance(all, tm, o, path, through, guards)
		}
	}
	w.seen = append(w.seen, all...)
}

// isOfOther reports whether another function of its package made o than the one that makes
// structs which become what tm says.
//
// Have: c := lib.NewWithClient(client, lib.WithInsecure()), beside lib.New(opts...)
func (tm *template) isOfOther(o *Object) bool {
	call, ok := o.Call.(ssa.CallInstruction)
	if !ok || !tm.Defaults || o.Root != Fresh {
		return false
	}
	fn := call.Common().StaticCallee()
	return fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == tm.Fact.Package && fn.Name() != tm.By
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
	if ok && old.writes == f.in.globals.writes && old.reads.holds(&f.cur.store, by.at) {
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
