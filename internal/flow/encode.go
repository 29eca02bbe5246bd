package flow

import (
	"cmp"
	"go/constant"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// Bounds on a fact. What is beyond them is unknown to other packages.
const (
	maxFactObjects = 256
	maxFactPlaces  = 1024
	maxFactEvents  = 32
	maxFactDepth   = 3 // functions returned by functions
)

// An encoder describes one function to other packages.
type encoder struct {
	in       *Interp
	owner    any             // the function, in terms of whose parameters it is described
	base     *base           // for a template: the struct that stands for the parameter
	ids      map[*Object]int // 0: cannot be described
	conds    map[*Cond]int
	todo     []*Object
	fact     *Fact
	depth    int
	active   map[*ssa.Function]bool
	receiver bool // the first parameter is described as a free variable
	written  map[*Object]bool
	use      func(*Event, Seen) (Use, bool) // how an event uses an object, as in Fact
	deciding []string                       // fields of tracked objects
}

func bindReceiver(index int) (RootKind, int) {
	if index == 0 {
		return Free, 0
	}
	return Param, index - 1
}

func (in *Interp) newEncoder(owner any, name, pkg string) *encoder {
	return &encoder{
		in: in, owner: owner, fact: &Fact{Name: name, Package: pkg},
		ids: map[*Object]int{}, conds: map[*Cond]int{}, active: map[*ssa.Function]bool{}, written: map[*Object]bool{},
	}
}

// Fact describes the function that s summarizes to other packages; nil if there is
// nothing to say. use notes how an event uses an object; ok is false for events that
// concern no caller.
// Objects that are the same in the deciding fields are one to callers. A function that never
// returns is described as one that leaves everything as it was.
func (in *Interp) Fact(s *Summary, deciding []string, use func(*Event, Seen) (u Use, ok bool)) *Fact {
	if !s.followed {
		return nil
	}
	if s.exit == nil {
		endless := *s
		endless.exit = newState()
		s = &endless
	}
	e := in.newEncoder(s.owner(), s.Name(), in.prog.Pkg.Pkg.Path())
	e.active[s.Func], e.use, e.deciding = true, use, deciding
	e.fact.Note = in.note(s)
	e.summary(s)
	e.events(s)
	e.todo = slices.DeleteFunc(e.todo, func(o *Object) bool { return !e.opens(o) })
	e.behind(s.exit)
	e.memory(s.exit)
	if e.fact.large() || e.fact.empty() && !in.losesSettings(s) {
		return nil
	}
	return e.fact
}

// Value describes what the package variable v holds after initialization; nil if that
// is nothing worth telling.
func (in *Interp) Value(v *ssa.Global) *Fact {
	o := in.root(v, Global, 0)
	val, ok := in.globals.read(o, "")
	if table := in.tableFact(v, val); ok && table != nil {
		return table
	}
	if !ok || !slices.ContainsFunc(val, func(a Alt) bool { return a.Kind == Func || a.Dyn != nil }) {
		return nil
	}
	e := in.newEncoder(nil, v.Name(), in.prog.Pkg.Pkg.Path())
	e.fact.Results = []ValueFact{e.value(val)}
	if e.fact.empty() {
		return nil
	}
	return e.fact
}

// note returns the client's note of the function that s summarizes.
func (in *Interp) note(s *Summary) Note {
	switch {
	case s.Func == nil:
		return s.fact.Note
	case s.Func.Syntax() == nil:
		return 0
	}
	return in.client.Note(s.Func.Syntax(), s.Func.Signature)
}

// empty reports whether the fact says nothing that a caller would not assume anyway.
func (f *Fact) empty() bool {
	if len(f.Results) == 1 && len(f.Results[0]) == 1 && f.Results[0][0].Kind == Nil {
		return false // a callback that never fails
	}
	return f.Note == 0 && len(f.Events) == 0 && !f.changes() && !slices.ContainsFunc(f.Results, f.telling)
}

// changes reports whether the function writes to memory of its callers.
func (f *Fact) changes() bool {
	return slices.ContainsFunc(f.Writes, func(w PlaceFact) bool {
		root := f.Objects[w.Object-1].Root
		return root == Param || root == Free
	})
}

// telling reports whether some alternative is more than nil, unknown, or a function of which
// nothing is known.
func (f *Fact) telling(v ValueFact) bool {
	return slices.ContainsFunc(v, func(a AltFact) bool {
		switch a.Kind {
		case Zero, Nil, Unknown, Expr:
			return false
		case Const:
			return constant.Kind(a.Const.Kind) != constant.String
		case Struct:
			return len(a.Fields) > 0
		case Tuple:
			return slices.ContainsFunc(a.Parts, f.telling)
		case Func:
			return a.Func != nil
		}
		return true
	})
}

// summary describes memory and results.
func (e *encoder) summary(s *Summary) {
	for _, r := range s.results {
		e.fact.Results = append(e.fact.Results, e.value(r))
	}
	supplied := slices.SortedFunc(maps.Keys(e.suppliedObjects(s.exit)), func(a, b *Object) int {
		return cmp.Compare(a.access(), b.access())
	})
	for _, o := range supplied {
		if e.object(o) != 0 {
			e.todo = append(e.todo, o)
		}
	}
	e.memory(s.exit)
}

// memory describes what the objects that the fact names hold when the function returns.
func (e *encoder) memory(exit *state) {
	for len(e.todo) > 0 && len(e.fact.Writes) <= maxFactPlaces {
		o := e.todo[0]
		e.todo = e.todo[1:]
		if e.written[o] {
			continue
		}
		e.written[o] = true
		e.prior(o)
		for l, v := range exit.in(o) {
			if v := o.since(l.path, v); len(v) > 0 {
				e.fact.Writes = append(e.fact.Writes, PlaceFact{e.ids[o], l.path, e.value(v)})
			}
		}
		if _, ok := exit.havoc(o); ok {
			e.fact.Havoc = append(e.fact.Havoc, e.ids[o])
		}
	}
}

// suppliedObjects returns the memory of callers that the function changed.
func (e *encoder) suppliedObjects(exit *state) map[*Object]bool {
	out := map[*Object]bool{}
	add := func(o *Object) {
		if o.Supplied() && o.from != nil {
			out[o] = true
		}
	}
	for l := range exit.written() {
		add(l.object)
	}
	for o := range exit.lost() {
		add(o)
	}
	return out
}

// access returns the access path of memory that a caller supplies, as "p0.TLS".
func (o *Object) access() string {
	if o.from != nil {
		return o.from.access() + o.path + "*"
	}
	return strconv.Itoa(int(o.Root)) + "/" + strconv.Itoa(o.index)
}

// object returns the number of o, 0 if other packages cannot know it.
func (e *encoder) object(o *Object) int {
	if id, ok := e.ids[o]; ok {
		return id
	}
	e.ids[o] = 0
	f := ObjectFact{Root: o.Root, Path: o.path, Type: typeFact(o.Type)}
	switch {
	case o.Root == Global || len(e.fact.Objects) > maxFactObjects || e.in.globals.has(o):
		return 0 // shared: what it holds is anyone's choice
	case o.from != nil:
		if f.From = e.object(o.from); f.From == 0 {
			return 0
		}
	case o.Supplied():
		if o.owner != e.owner {
			return 0
		}
		f.Index, f.Name = o.index, o.name
		if e.receiver && o.Root == Param {
			f.Root, f.Index = bindReceiver(o.index)
		}
	}
	if o.CopyOf != nil {
		f.CopyOf, f.CopyPath = e.object(o.CopyOf), o.CopyPath
	}
	if e.base != nil && o.Root == Fresh && o.from == nil && o.prior == nil {
		// A template does not tell what such objects hold: one stands for all.
		if i := slices.IndexFunc(e.fact.Objects, func(g ObjectFact) bool { return reflect.DeepEqual(f, g) }); i >= 0 {
			e.ids[o] = i + 1
			return i + 1
		}
	}
	e.fact.Objects = append(e.fact.Objects, f)
	e.ids[o] = len(e.fact.Objects)
	e.todo = append(e.todo, o)
	return e.ids[o]
}

// place returns the number and path of a place; for a template, below the struct.
func (e *encoder) place(o *Object, path string) (int, string) {
	if e.base == nil {
		return e.object(o), path
	}
	return e.base.place(o, path)
}

func (e *encoder) values(vs []Value) []ValueFact {
	if len(vs) == 0 {
		return nil
	}
	out := make([]ValueFact, 0, len(vs))
	for _, v := range vs {
		out = append(out, e.value(v))
	}
	return out
}

func (e *encoder) value(v Value) ValueFact {
	switch {
	case len(v) == 0:
		return nil
	case v.isPlain() && v[0].Kind == Zero && v[0].Dyn == nil && v[0].Via == nil && !v[0].User && !v[0].Text:
		return zeroFact
	}
	for _, a := range v {
		if a.lost() {
			v = a.Object.whole(a.Path, v) // what was there before options is told by itself
		}
	}
	out := make(ValueFact, 0, len(v))
	for _, a := range v {
		f := e.alt(a)
		f.Guards = e.guards(a.Guards)
		if a.Via != nil && a.Via.Package != "" {
			f.Via = a.Via
		}
		if !slices.ContainsFunc(out, func(g AltFact) bool { return f.Kind == g.Kind && reflect.DeepEqual(f, g) }) {
			out = append(out, f)
		}
	}
	return out
}

// zeroFact describes zero.
var zeroFact = ValueFact{{Kind: Zero}}

// other stands for what other packages cannot know.
func other(a Alt) AltFact { return AltFact{Kind: Unknown, User: true, Text: a.Text} }

func (e *encoder) alt(a Alt) AltFact {
	f := AltFact{Kind: a.Kind, User: a.User, Text: a.Text}
	if a.Dyn != nil && a.Kind != Func {
		if m, ok := e.method(a); ok {
			return m
		}
	}
	switch a.Kind {
	case Const:
		return constFact(a)
	case Pointer, Slice, Hole:
		if f.Object, f.Path = e.place(a.Object, a.Path); f.Object == 0 {
			return other(a)
		}
		if a.Parts != nil {
			f.HasEls, f.Parts = true, e.values(a.Parts)
		}
	case Unknown:
		if a.Object != nil {
			if f.Object, f.Path = e.place(a.Object, a.Path); f.Object != 0 && e.base != nil {
				f.Kind = Hole
			}
		}
	case Func:
		return e.function(a)
	case Struct:
		if a.Fields.IsZero() {
			return AltFact{Kind: Zero}
		}
		if f.Object, f.Path = e.place(a.Fields.from, a.Fields.path); f.Object == 0 {
			return other(a)
		}
		f.Type = new(typeFact(a.Type))
		for _, p := range slices.Sorted(maps.Keys(a.Fields.fields)) {
			f.Fields = append(f.Fields, PlaceFact{Path: p, Value: e.value(a.Fields.fields[p])})
		}
	case Expr:
		if f.Cond = e.cond(a.Cond); f.Cond == 0 {
			return AltFact{Kind: Unknown, User: Value{a}.supplied(nil)}
		}
	case Tuple:
		f.Parts = e.values(a.Parts)
	}
	return f
}

func constFact(a Alt) AltFact {
	switch a.Const.Kind() {
	case constant.String:
		return AltFact{Kind: Const, Const: ConstFact{uint8(constant.String), constant.StringVal(a.Const)}}
	case constant.Bool, constant.Int:
		return AltFact{Kind: Const, Const: ConstFact{uint8(a.Const.Kind()), a.Const.ExactString()}}
	}
	return other(a)
}

// function describes a function value with what it has captured.
func (e *encoder) function(a Alt) AltFact {
	f := AltFact{Kind: Func}
	if a.Code != nil {
		f.Func = a.Code.fact
	} else if s := e.in.summaries[a.Fn]; s != nil {
		f.Func = e.inner(s, false)
	}
	f.Parts = e.values(a.Parts)
	return f
}

// inner describes a function that is part of a value; nil if that is nested too deep,
// refers to itself or is too large. With receiver, its receiver is bound.
func (e *encoder) inner(s *Summary, receiver bool) *Fact {
	if s.exit == nil || e.depth >= maxFactDepth || s.Func != nil && e.active[s.Func] {
		return nil
	}
	inner := e.in.newEncoder(s.owner(), s.Name(), e.fact.Package)
	inner.active, inner.depth, inner.receiver = e.active, e.depth+1, receiver
	inner.use, inner.deciding = e.use, e.deciding
	inner.fact.Note = e.in.note(s)
	e.active[s.Func] = true
	inner.summary(s)
	if e.use != nil && s.Func != nil && !receiver {
		inner.events(s)
	}
	delete(e.active, s.Func)
	if inner.fact.large() {
		return nil
	}
	return inner.fact
}

// large reports whether the fact is beyond the bounds.
func (f *Fact) large() bool { return len(f.Objects) > maxFactObjects || len(f.Writes) > maxFactPlaces }
