package flow

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Two uses that differ only in what nothing is decided by are one use to other packages,
// with what either holds in each field: a library that clones its config for HTTP/1 and
// HTTP/2 makes one thing of a knob, not two.

// A Merger makes one of templates that decide the same: that have the same alternatives in
// the deciding fields.
type Merger struct {
	Deciding []string
	keys     map[*Template]string // as decides has it
}

// Add adds t to list, or makes it part of one that decides the same, and reports whether
// list says more with it. No template of list is changed.
func (m *Merger) Add(list []*Template, t *Template) ([]*Template, bool) {
	if slices.Contains(list, t) {
		return list, false
	}
	key := m.key(t)
	for i, u := range list {
		switch {
		case m.key(u) != key:
		case t.Defaults: // what the struct holds without options is part of it
			if reflect.DeepEqual(t, u) {
				return list, false
			}
		default:
			both := u.with(t, m.Deciding)
			if reflect.DeepEqual(both, u) {
				return list, false
			}
			list = slices.Clone(list)
			list[i] = both
			return list, true
		}
	}
	return append(slices.Clip(list), t), true
}

func (m *Merger) key(t *Template) string {
	k, ok := m.keys[t]
	if !ok {
		if m.keys == nil {
			m.keys = map[*Template]string{}
		}
		k = t.decides(m.Deciding)
		m.keys[t] = k
	}
	return k
}

// decides describes which structs' fields are in which of the deciding fields.
func (t *Template) decides(deciding []string) string {
	var out strings.Builder
	fmt.Fprint(&out, t.Defaults, t.By, slices.Sorted(slices.Values(t.Knobs)))
	for i, name := range t.Fields {
		if slices.Contains(deciding, name) {
			fmt.Fprint(&out, " ", name, t.Fact.alternatives(t.Fact.Results[i]))
		}
	}
	return out.String()
}

// alternatives describes v without what selects each, in an order that does not depend on
// the numbers of objects.
func (f *Fact) alternatives(v ValueFact) []string {
	var out []string
	for _, a := range v {
		s := fmt.Sprint(a.Kind, a.User, a.Const, f.access(a.Object), a.Path)
		if a.Cond != 0 {
			c := f.Conds[a.Cond-1]
			s += fmt.Sprint(c.Op, f.alternatives(c.X), f.alternatives(c.Y))
		}
		if a.Func != nil {
			s += a.Func.Package + "." + a.Func.Name
		}
		for _, p := range a.Parts {
			s += fmt.Sprint(f.alternatives(p))
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// access returns the way to object n.
func (f *Fact) access(n int) string {
	if n == 0 {
		return ""
	}
	o := f.Objects[n-1]
	if o.From == 0 {
		return fmt.Sprint(o.Root, o.Index)
	}
	return f.access(o.From) + o.Path + "*"
}

// with returns the template of which both t and u are parts.
func (t *Template) with(u *Template, deciding []string) *Template {
	out := *t
	out.Use |= u.Use
	out.Texts = union(t.Texts, u.Texts)
	out.Fields = union(t.Fields, u.Fields)
	out.Fact.Objects, out.Fact.Conds = slices.Clip(t.Fact.Objects), slices.Clip(t.Fact.Conds)
	r := renumber(&out.Fact, &u.Fact)
	values := func(name string) (v, w ValueFact) { return t.field(name), r.value(u.field(name)) }

	// What is there at all under different conditions is there under these.
	all, other := values(whetherAtAll)
	when := func(v, all ValueFact) ValueFact { return v }
	if !reflect.DeepEqual(all, other) {
		when = selectedBy
	}
	out.Fact.Results = nil
	for _, name := range out.Fields {
		v, w := values(name)
		isKept := slices.Contains(deciding, name)
		if name == whetherAtAll {
			isKept = true
		} else {
			v, w = when(v, all), when(w, other)
		}
		out.Fact.Results = append(out.Fact.Results, joinFacts(v, w, isKept))
	}
	return &out
}

// seenFacts are objects that one event uses, in order.
type seenFacts struct {
	list []SeenFact
	at   map[string]int // index by seenKey
}

// addSeen adds s to the objects, or makes it part of one that is used in the same way and
// the same in the deciding fields.
func (e *encoder) addSeen(to *seenFacts, s SeenFact) {
	key := e.seenKey(s)
	i, ok := to.at[key]
	if !ok {
		to.at[key] = len(to.list)
		to.list = append(to.list, s)
		return
	}
	t := &to.list[i]
	fields := make([]PlaceFact, len(t.Fields))
	for j, p := range t.Fields {
		fields[j] = PlaceFact{Path: p.Path, Value: joinFacts(p.Value, s.Fields[j].Value, slices.Contains(e.deciding, p.Path))}
	}
	t.Fields, t.Havoc, t.Written = fields, t.Havoc || s.Havoc, t.Written || s.Written
}

func (e *encoder) seenKey(s SeenFact) string {
	o := e.fact.Objects[s.Object-1]
	var out strings.Builder
	if o.By != 0 {
		fmt.Fprint(&out, s.Object, s.Path)
	} else {
		fmt.Fprint(&out, o.Type, e.fact.access(o.CopyOf), o.CopyPath, s.Path, s.Guards)
	}
	for _, p := range s.Fields {
		fmt.Fprint(&out, " ", p.Path)
		if o.By == 0 && slices.Contains(e.deciding, p.Path) { // else callers tell what it holds
			fmt.Fprint(&out, e.fact.alternatives(p.Value))
		}
	}
	return out.String()
}

func union(a, b []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(slices.Concat(a, b))))
}

// field returns what is in a field of the template.
func (t *Template) field(name string) ValueFact {
	if i := slices.Index(t.Fields, name); i >= 0 {
		return t.Fact.Results[i]
	}
	return zeroFact
}

// selectedBy returns v with the guards of all, if that is one alternative.
func selectedBy(v, all ValueFact) ValueFact {
	if len(all) != 1 || len(all[0].Guards) == 0 {
		return v
	}
	out := slices.Clone(v)
	for i, a := range out {
		for _, g := range all[0].Guards {
			if !slices.Contains(a.Guards, g) {
				out[i].Guards = append(slices.Clip(out[i].Guards), g)
			}
		}
	}
	return out
}

// maxWaysTo bounds the conditions under which an alternative is told to be there.
const maxWaysTo = 4

// joinFacts returns the alternatives of both. With kept, what is in both is there under the
// conditions of either; else, or if there are too many of those, under those in both.
func joinFacts(v, w ValueFact, kept bool) ValueFact {
	out := slices.Clone(v)
	for _, a := range w {
		var ways []int
		for i, b := range out {
			if sameAlt(a, b) {
				ways = append(ways, i)
			}
		}
		if len(ways) == 0 {
			out = append(out, a)
			continue
		}
		at := ways[0]
		if kept {
			if slices.ContainsFunc(ways, func(i int) bool { return implies(a.Guards, out[i].Guards) }) {
				continue
			}
			i := slices.IndexFunc(ways, func(i int) bool { return implies(out[i].Guards, a.Guards) })
			if i < 0 && len(ways) < maxWaysTo {
				out = append(out, a)
				continue
			}
			if i >= 0 {
				at = ways[i]
			}
		}
		out[at].Guards = common(out[at].Guards, a.Guards)
	}
	return out
}

func common(a, b []GuardFact) []GuardFact {
	var out []GuardFact
	for _, g := range a {
		if slices.Contains(b, g) {
			out = append(out, g)
		}
	}
	return out
}

// sameAlt reports whether a and b are one alternative, whatever selects it and by whichever
// of two ways it gets there.
func sameAlt(a, b AltFact) bool {
	a.Guards, b.Guards = nil, nil
	if a.Via != nil && b.Via != nil {
		a.Via, b.Via = nil, nil
	}
	return a.Kind == b.Kind && a.Object == b.Object && a.Path == b.Path && reflect.DeepEqual(a, b)
}

// implies reports whether each of guards b is one of a.
func implies(a, b []GuardFact) bool {
	return !slices.ContainsFunc(b, func(g GuardFact) bool { return !slices.Contains(a, g) })
}

// A renumbering expresses one fact's values in the numbers of another.
type renumbering struct{ objects, conds []int }

// renumber adds to f the objects and conditions of g that it lacks.
func renumber(f, g *Fact) renumbering {
	r := renumbering{}
	taken := map[int]bool{}
	for _, o := range g.Objects {
		o.From, o.CopyOf = r.object(o.From), r.object(o.CopyOf)
		i := 0
		for i < len(f.Objects) && (taken[i] || !reflect.DeepEqual(f.Objects[i], o)) {
			i++
		}
		if i == len(f.Objects) {
			f.Objects = append(f.Objects, o)
		}
		taken[i] = true
		r.objects = append(r.objects, i+1)
	}
	e := encoder{fact: f}
	for _, c := range g.Conds {
		c.X, c.Y = r.value(c.X), r.value(c.Y)
		r.conds = append(r.conds, e.addCond(c))
	}
	return r
}

func (r *renumbering) object(n int) int {
	if n == 0 || n > len(r.objects) {
		return 0
	}
	return r.objects[n-1]
}

func (r *renumbering) value(v ValueFact) ValueFact {
	if len(v) == 0 {
		return nil
	}
	out := slices.Clone(v)
	for i, a := range out {
		out[i].Object = r.object(a.Object)
		if a.Cond != 0 {
			out[i].Cond = r.conds[a.Cond-1]
		}
		if a.Guards != nil {
			out[i].Guards = slices.Clone(a.Guards)
			for j, g := range a.Guards {
				out[i].Guards[j].Cond = r.conds[g.Cond-1]
			}
		}
		if a.Parts != nil {
			out[i].Parts = make([]ValueFact, len(a.Parts))
			for j, p := range a.Parts {
				out[i].Parts[j] = r.value(p)
			}
		}
		if a.Fields != nil {
			out[i].Fields = slices.Clone(a.Fields)
			for j, p := range a.Fields {
				out[i].Fields[j].Object, out[i].Fields[j].Value = r.object(p.Object), r.value(p.Value)
			}
		}
	}
	return out
}
