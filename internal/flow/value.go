package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A Kind says what an alternative of a value is.
type Kind uint8

const (
	Zero    Kind = iota // the zero value of a location that nothing wrote
	Const               // a constant
	Nil                 // an explicit nil
	Pointer             // the address of Path in Object
	Slice               // a slice over the elements of Object
	Struct              // a struct value, copied when it was read
	Func                // a function, perhaps with bound variables
	Hole                // what the caller supplies, not a pointer
	Expr                // a condition over holes or unknowns
	Tuple               // the results of a call
	Unknown             // not followed
)

// An Origin is the syntax that decided a value.
type Origin struct {
	Pos, End token.Pos
}

// IsValid reports whether a single expression decided the value.
func (o Origin) IsValid() bool { return o.Pos.IsValid() }

// An Alt is one alternative of a Value. It is immutable. Most of the memory of an
// analysis is made of these.
type Alt struct {
	Kind   Kind
	User   bool // Unknown: a user supplied it (flag, environment, another module); Const of a Cond: chose it
	Text   bool // Unknown: it is a string that a user supplied
	Passes bool // Func: with what it has captured, it never fails
	Chosen bool // Origin is the caller's constant that selected it, not its own text
	Const  constant.Value
	Object *Object // Pointer, Slice; for Hole the root
	Path   string  // below Object, as ".Field.Field" or "[index]"
	Fn     *ssa.Function
	Code   *Summary // Func: in place of Fn, a function of another package
	// Parts are the bound variables of a Func, the results of a Tuple, and what a Slice
	// held when an event saw it, nil if none did.
	Parts  []Value
	Fields *Snapshot  // Struct
	Cond   *Cond      // Expr
	Reason string     // Unknown: why it was not followed
	Type   types.Type // Const, Func, Struct: type as written, where it matters
	Guards []Guard    // what selects this alternative over the others
	Origin Origin     // the expression that wrote it
	Write  Origin     // the element, assignment or argument that put it where it is
	Via    *Via       // how it got into another package, or Hole: will get there
	Dyn    types.Type // what it was before it was converted to an interface that declares methods
	Yield  *Yield     // Func: the call that yielded it
}

// A Via is the way by which a value enters a package that makes something of it.
type Via struct {
	Knob    string // the field, or "argument skip of NewConfig", or the function that sets it by itself
	Sets    bool   // Knob is a function that sets it by itself
	Package string // where it ends up; "" while it has not left this package
}

// A Yield is a call that yielded a function, or the use of a variable that holds it.
type Yield struct {
	Name   string
	Origin Origin
}

// key identifies an alternative in a join. Guards and Write do not take part: the
// same constant arriving on two ways is one alternative.
type key struct {
	kind   Kind
	text   string
	object *Object
	path   string
	fn     *ssa.Function
	ref    any
	pos    token.Pos
}

func (a Alt) key() key {
	k := key{kind: a.Kind, object: a.Object, path: a.Path, fn: a.Fn, pos: a.Origin.Pos}
	switch a.Kind {
	case Const:
		k.text = a.Const.ExactString()
	case Unknown:
		k.pos = token.NoPos // one is enough for a place, whatever the reason
	case Struct:
		k.ref = a.Fields.site
	case Func:
		k.ref = a.Code
	case Expr:
		k.ref = a.Cond.site
	}
	return k
}

// A Value is every alternative that an expression can have; nil is unreachable.
type Value []Alt

// maxAlts bounds a Value. It is above the number of cipher suites, the longest list
// of alternatives that one loop produces.
const maxAlts = 64

// boolAlt is the constant that a decided condition is; by decided it.
func boolAlt(result bool, by Alt) Alt {
	return Alt{Kind: Const, Const: constant.MakeBool(result), Origin: by.Origin, Write: by.Write, Chosen: by.Origin.IsValid(), Via: by.Via}
}

// maxStrings bounds the alternatives of a string, which only ever select.
const maxStrings = 16

func (a Alt) isString() bool { return a.Kind == Const && a.Const.Kind() == constant.String }

func known(a Alt) Value { return Value{a} }

// zero is what was never set, which is the most frequent value.
var zero = Value{{Kind: Zero}}

// isPlain reports whether v is a single alternative that means the same to any caller.
func (v Value) isPlain() bool {
	if len(v) != 1 || len(v[0].Guards) > 0 {
		return false
	}
	return v[0].Kind == Zero || v[0].Kind == Nil || v[0].Kind == Unknown && v[0].Object == nil
}

func unknown(reason string) Value { return Value{{Kind: Unknown, Reason: reason}} }

func userValue(reason string) Value { return Value{{Kind: Unknown, Reason: reason, User: true}} }

// join returns the alternatives of both values. An alternative in both keeps the
// guards it has in both.
func join(v, w Value) Value {
	if len(v) == 0 || identical(v, w) {
		return w
	}
	if len(w) == 0 {
		return v
	}
	return merge(v, w).bounded()
}

// with is join of v and a for a v that nobody else has.
func (v Value) with(a Alt) Value {
	if i := v.index(a); i < 0 {
		v = append(v, a)
	} else if !v[i].covers(a) {
		v[i].meet(a)
	}
	return v.bounded()
}

// bounded returns v, or less precise alternatives if there are too many.
func (v Value) bounded() Value {
	if v.unknowns() > maxUnknowns {
		v = v.forgetPlaces()
	}
	if len(v) > maxAlts || len(v) > maxStrings && v[0].isString() {
		return userValue("too many alternatives")
	}
	return v
}

// merge returns v with what w has beyond it: v itself if that is nothing.
func merge(v, w Value) Value {
	out, owned := v, false
	for _, a := range w {
		i := out.index(a)
		if i >= 0 && out[i].covers(a) {
			continue
		}
		if !owned {
			out, owned = append(make(Value, 0, len(v)+1), v...), true
		}
		if i < 0 {
			out = append(out, a)
			continue
		}
		out[i].meet(a)
	}
	return out
}

// meet makes a, the same alternative as b, part of b.
func (b *Alt) meet(a Alt) {
	b.Guards = commonGuards(b.Guards, a.Guards)
	if a.Kind == Unknown {
		b.User, b.Text = b.User || a.User, b.Text || a.Text
	}
}

// covers reports whether to join b, the same alternative, into a changes nothing.
func (a *Alt) covers(b Alt) bool {
	if a.Kind == Unknown && (b.User && !a.User || b.Text && !a.Text) {
		return false
	}
	return !slices.ContainsFunc(a.Guards, func(g Guard) bool { return !slices.ContainsFunc(b.Guards, g.same) })
}

// maxUnknowns bounds the places from which a value that is not known may come.
const maxUnknowns = 3

func (v Value) unknowns() int {
	n := 0
	for _, a := range v {
		if a.Kind == Unknown {
			n++
		}
	}
	return n
}

// forgetPlaces makes one alternative of all that are not known.
func (v Value) forgetPlaces() Value {
	u := Alt{Kind: Unknown, Reason: "one of many places"}
	out := make(Value, 0, len(v))
	for _, a := range v {
		if a.Kind != Unknown {
			out = append(out, a)
			continue
		}
		u.User, u.Text = u.User || a.User, u.Text || a.Text
	}
	return append(out, u)
}

// index returns where v has the alternative a, -1 if it does not.
func (v Value) index(a Alt) int {
	for i := range v {
		if v[i].is(&a) {
			return i
		}
	}
	return -1
}

// is reports whether a and b have the same key, without making one.
func (a *Alt) is(b *Alt) bool {
	if a.Kind != b.Kind || a.Object != b.Object || a.Fn != b.Fn || a.Path != b.Path {
		return false
	}
	if a.Kind == Unknown {
		return true
	}
	if a.Origin.Pos != b.Origin.Pos {
		return false
	}
	switch a.Kind {
	case Const:
		return sameConst(a.Const, b.Const)
	case Struct:
		return a.Fields.site == b.Fields.site
	case Func:
		return a.Code == b.Code
	case Expr:
		return a.Cond.site == b.Cond.site
	}
	return true
}

func sameConst(x, y constant.Value) bool {
	if x.Kind() == y.Kind() && x.Kind() != constant.Unknown {
		return constant.Compare(x, token.EQL, y)
	}
	return x.ExactString() == y.ExactString()
}

// identical reports whether v and w are the very same alternatives in memory.
func identical(v, w Value) bool {
	return len(v) == len(w) && len(v) > 0 && &v[0] == &w[0]
}

// same reports whether v and w have the same alternatives under the same guards.
func same(v, w Value) bool {
	if len(v) != len(w) {
		return false
	}
	if identical(v, w) {
		return true
	}
	for _, a := range w {
		if i := v.index(a); i < 0 || len(v[i].Guards) != len(a.Guards) || v[i].User != a.User {
			return false
		}
	}
	return true
}

// guarded returns v with guards added to each alternative.
func guarded(v Value, guards []Guard) Value {
	if len(guards) == 0 {
		return v
	}
	out := append(Value(nil), v...)
	for i := range out {
		out[i].Guards = addGuards(out[i].Guards, guards)
	}
	return out
}

// each applies f to every alternative and joins what comes out.
func each(v Value, f func(Alt) Value) Value {
	var out Value
	for _, a := range v {
		out = join(out, guarded(f(a), a.Guards))
	}
	return out
}
