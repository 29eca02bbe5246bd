package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Foreign returns what is known of fn, a function of another package; nil if nothing is.
func (in *Interp) Foreign(fn *ssa.Function) *Summary { return in.fact(funcObject(fn)) }

// fact returns the summary of a function of another package, nil if nothing is known.
func (in *Interp) fact(obj *types.Func) *Summary {
	if obj == nil || obj.Pkg() == nil || obj.Pkg() == in.prog.Pkg.Pkg {
		return nil
	}
	obj = obj.Origin()
	s, ok := in.facts[obj]
	if !ok {
		if f := in.client.Fact(obj); f != nil {
			s = in.decode(f)
		}
		in.facts[obj] = s
	}
	return s
}

// decode returns the summary that f describes.
func (in *Interp) decode(f *Fact) *Summary {
	s := in.decoded[f]
	if s != nil {
		return s
	}
	s = &Summary{fact: f, followed: true, Returns: true}
	in.decoded[f] = s
	d := &decoder{in: in, s: s, f: f, conds: make([]*Cond, len(f.Conds))}
	d.object()
	s.exit = newState()
	for i, o := range d.objects {
		if f.Objects[i].Root == Fresh {
			s.exit.revive(o)
		}
	}
	for _, w := range f.Writes {
		s.exit.put(loc{d.at(w.Object), w.Path}, d.value(w.Value))
	}
	for _, h := range f.Havoc {
		s.exit.setHavoc(d.at(h), "handed to an unknown function")
	}
	s.results = d.values(f.Results)
	for _, e := range f.Events {
		s.Events = append(s.Events, d.event(e))
	}
	return s
}

type decoder struct {
	in      *Interp
	s       *Summary
	f       *Fact
	objects []*Object
	conds   []*Cond
}

// object makes the objects of the fact.
func (d *decoder) object() {
	d.objects = make([]*Object, len(d.f.Objects))
	for i := range d.objects {
		d.objects[i] = new(Object)
	}
	for i, o := range d.f.Objects {
		*d.objects[i] = Object{
			Type: d.in.typeOf(o.Type), Root: o.Root, CopyOf: d.at(o.CopyOf), CopyPath: o.CopyPath,
			owner: d.s, index: o.Index, name: o.Name, from: d.at(o.From), path: o.Path,
		}
	}
	for i, o := range d.f.Objects {
		if o.By > 0 {
			d.open(d.objects[i], o)
		}
	}
}

// open notes what options are applied to o, which f describes.
func (d *decoder) open(o *Object, f ObjectFact) {
	o.by = &Object{Root: Param, owner: d.s, index: f.By - 1}
	o.prior = map[string]Value{}
	for _, p := range f.Prior {
		o.prior[p.Path] = d.value(p.Value)
	}
	d.s.opens = append(d.s.opens, o)
}

// at returns the object with number n, nil for 0.
func (d *decoder) at(n int) *Object {
	if n == 0 {
		return nil
	}
	return d.objects[n-1]
}

func (d *decoder) values(fs []ValueFact) []Value {
	out := make([]Value, len(fs))
	for i, f := range fs {
		out[i] = d.value(f)
	}
	return out
}

func (d *decoder) value(f ValueFact) Value {
	switch {
	case len(f) == 0:
		return nil
	case len(f) == 1 && f[0].Kind == Zero && len(f[0].Guards) == 0 && f[0].Via == nil:
		return zero
	}
	out := make(Value, len(f))
	for i := range f {
		out[i] = d.alt(&f[i])
	}
	return out
}

func (d *decoder) alt(f *AltFact) Alt {
	a := Alt{Kind: f.Kind, Object: d.at(f.Object), Path: f.Path, User: f.User, Text: f.Text, Guards: d.guards(f.Guards), Via: f.Via}
	if f.HasEls {
		a.Parts = d.values(f.Parts)
	}
	switch f.Kind {
	case Const:
		a.Const = f.Const.value()
	case Func:
		a.Parts = d.values(f.Parts)
		if f.Func == nil {
			return Alt{Kind: Unknown, Reason: "a function of another package", User: true, Guards: a.Guards}
		}
		a.Code = d.in.decode(f.Func)
	case Struct:
		snap := &Snapshot{from: a.Object, path: a.Path, fields: map[string]Value{}, site: loc{a.Object, a.Path}}
		for _, p := range f.Fields {
			snap.fields[p.Path] = d.value(p.Value)
		}
		a.Object, a.Path, a.Fields, a.Type = nil, "", snap, d.in.typeOf(*f.Type)
	case Expr:
		a.Cond = d.cond(f.Cond)
	case Tuple:
		a.Parts = d.values(f.Parts)
	case Unknown:
		a.Reason = "not known outside of its package"
	}
	return a
}

func (f ConstFact) value() constant.Value {
	switch constant.Kind(f.Kind) {
	case constant.String:
		return constant.MakeString(f.Text)
	case constant.Bool:
		return constant.MakeBool(f.Text == "true")
	}
	c := constant.MakeFromLiteral(strings.TrimPrefix(f.Text, "-"), token.INT, 0)
	if strings.HasPrefix(f.Text, "-") {
		c = constant.UnaryOp(token.SUB, c, 0)
	}
	return c
}

func (d *decoder) guards(fs []GuardFact) []Guard {
	var out []Guard
	for _, f := range fs {
		out = append(out, Guard{Cond: d.cond(f.Cond), Not: f.Not})
	}
	return out
}

// cond returns the condition with number n. Its site is itself: the same condition in
// two calls is two, as far as what the caller passes differs.
func (d *decoder) cond(n int) *Cond {
	if d.conds[n-1] == nil {
		c := new(Cond)
		d.conds[n-1] = c
		f := d.f.Conds[n-1]
		*c = Cond{Op: token.Token(f.Op), X: d.value(f.X), Y: d.value(f.Y), any: f.Any, loose: f.Loose, every: f.Every, site: c}
		c.deep = slices.ContainsFunc(c.X, func(a Alt) bool { return len(a.Guards) > 0 })
	}
	return d.conds[n-1]
}

func (d *decoder) event(f EventFact) *Event {
	e := &Event{Kind: Argument, Use: f.Use, Guards: d.guards(f.Guards), Around: d.guards(f.Around)}
	if f.Kept {
		e.Kind = Escaped
	}
	for _, s := range f.Seen {
		fields := make(map[string]Value, len(s.Fields))
		for _, p := range s.Fields {
			fields[p.Path] = d.value(p.Value)
		}
		e.Seen = append(e.Seen, Seen{
			Object: d.at(s.Object), Path: s.Path, Fields: fields,
			Guards: d.guards(s.Guards), Havoc: s.Havoc, Written: s.Written,
		})
	}
	return e
}
