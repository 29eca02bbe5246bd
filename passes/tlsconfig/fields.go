package tlsconfig

import (
	"go/types"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/flow"
)

// field returns what is known of a struct's field, nil if nothing is.
func (f *facts) field(v *types.Var) *fieldFact {
	v = v.Origin()
	fact, ok := f.fields[v]
	if ok {
		return fact
	}
	if f.imported(v) {
		fact = new(fieldFact)
		if !f.pass.ImportObjectFact(v, fact) {
			fact = nil
		}
	}
	if len(f.own) == 0 && len(f.foreign) == 0 {
		// nothing is known but what the field's own package found
	} else if o := f.ownerOf(v); o.obj != nil {
		fact = f.complete(fact, o.obj, o.path)
	}
	f.fields[v] = fact
	return fact
}

// complete adds to fact what packages other than that of the struct make of the field,
// and this package in an earlier round.
func (f *facts) complete(fact *fieldFact, owner *types.TypeName, path string) *fieldFact {
	out := fieldFact{}
	if fact != nil {
		out = *fact
	}
	for _, t := range f.own[owner] {
		if slices.Contains(t.Paths(), path) {
			out.Templates, _ = f.add(out.Templates, t)
		}
	}
	if s := f.foreign[owner.Pkg().Path()+"."+owner.Name()]; s != nil {
		for _, t := range s.Templates {
			if slices.Contains(t.Paths(), path) {
				out.Templates, _ = f.add(out.Templates, t)
			}
		}
		for _, u := range s.Fields {
			if u.Path == path {
				out.Use |= u.Use
			}
		}
	}
	if out.Use == 0 && len(out.Templates) == 0 {
		return nil
	}
	return &out
}

// templates returns what structs of the type that obj declares become.
func (f *facts) templates(obj *types.TypeName) []*flow.Template {
	if obj == nil || obj.Pkg() == nil {
		return nil
	}
	if obj.Pkg() == f.pass.Pkg {
		return f.own[obj]
	}
	out, ok := f.byType[obj]
	if !ok {
		eachField(obj, func(v *types.Var, _ string) {
			if fact := f.field(v); fact != nil {
				out, _ = f.add(out, fact.Templates...)
			}
		})
		f.byType[obj] = out
	}
	return out
}

// eachField calls visit for the fields of the struct that obj declares, with their
// paths, those of structs without a name within it included.
func eachField(obj *types.TypeName, visit func(v *types.Var, path string)) {
	var walk func(t types.Type, path string)
	walk = func(t types.Type, path string) {
		s, ok := t.(*types.Struct)
		if !ok {
			return
		}
		for v := range s.Fields() {
			p := path + "." + v.Name()
			visit(v, p)
			walk(v.Type(), p)
		}
	}
	walk(obj.Type().Underlying(), "")
}

// An owner is the struct that a field is part of, and the path to it.
type owner struct {
	obj  *types.TypeName
	path string
}

// ownerOf returns the struct that v is a field of; its obj is nil if the struct has no
// name in its package's scope.
func (f *facts) ownerOf(v *types.Var) owner {
	if v.Pkg() == nil {
		return owner{}
	}
	index, ok := f.owners[v.Pkg()]
	if !ok {
		index = map[*types.Var]owner{}
		scope := v.Pkg().Scope()
		for _, name := range scope.Names() {
			if obj, ok := scope.Lookup(name).(*types.TypeName); ok && !obj.IsAlias() {
				eachField(obj, func(v *types.Var, path string) {
					if _, ok := index[v]; !ok {
						index[v] = owner{obj, path}
					}
				})
			}
		}
		f.owners[v.Pkg()] = index
	}
	return index[v]
}

// exportField hands on what becomes of the package's field v. A template stands at the
// first of its knobs; the fact of any other says that it is one.
func (f *facts) exportField(v *types.Var, use flow.Use) {
	fact := fieldFact{Use: use}
	isKnob := false
	if o := f.ownerOf(v); o.obj != nil {
		for _, t := range f.own[o.obj] {
			isKnob = isKnob || slices.Contains(t.Paths(), o.path)
			if slices.IndexFunc(t.Knobs, isField) == slices.Index(t.Knobs, o.path) {
				fact.Templates = append(fact.Templates, t)
			}
		}
	}
	if fact.Use != 0 || isKnob {
		f.export(v, &fact)
	}
}

// isField reports whether a knob is a field of the struct, rather than part of an array.
func isField(knob string) bool { return !strings.ContainsAny(knob, "[!") }
