package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// slice evaluates s[low:high].
func (f *frame) slice(instr *ssa.Slice) Value {
	if instr.High != nil || instr.Low != nil && !isZero(instr.Low) {
		return f.part(instr)
	}
	return each(f.operand(instr.X), func(a Alt) Value {
		if _, ok := instr.X.Type().Underlying().(*types.Pointer); ok && a.Kind == Pointer {
			a.Kind = Slice
		}
		return known(a)
	})
}

func isZero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && constant.Sign(c.Value) == 0
}

// part evaluates s[low:high]: a list of its own with the elements within constant
// bounds. Which elements other bounds leave is not known.
func (f *frame) part(instr *ssa.Slice) Value {
	o := f.object(instr, nil, Object{Type: instr.Type(), Site: instr})
	f.cur.create(o)
	low, high := f.bound(instr.Low, 0), f.bound(instr.High, 1<<30)
	for _, a := range f.operand(instr.X) {
		if a.Kind != Slice && a.Kind != Pointer || low < 0 || high < 0 {
			return unknown("part of a list")
		}
		for _, l := range f.in.places(f.cur, a.Object) {
			if !below(l.path, a.Path) {
				continue
			}
			i, err := strconv.Atoi(strings.Trim(l.path[len(a.Path):], "[]"))
			if err != nil {
				return unknown("part of a list")
			}
			if low <= i && i < high {
				to := loc{o, "[" + strconv.Itoa(i-low) + "]"}
				f.cur.put(to, join(f.cur.at(to), f.in.at(f.cur, l)))
			}
		}
		if a.Object.Root != Fresh {
			return unknown("part of a list")
		}
	}
	return known(Alt{Kind: Slice, Object: o})
}

// bound returns a constant bound, absent if there is none, -1 if it is not known.
func (f *frame) bound(v ssa.Value, absent int) int {
	if v == nil {
		return absent
	}
	if c, ok := v.(*ssa.Const); ok && c.Value != nil {
		if n, ok := constant.Int64Val(c.Value); ok && n >= 0 && n < 1<<20 {
			return int(n)
		}
	}
	return -1
}

func (f *frame) makeSlice(instr *ssa.MakeSlice) Value {
	o := f.object(instr, nil, Object{Type: instr.Type(), Site: instr})
	f.cur.create(o)
	return known(Alt{Kind: Slice, Object: o})
}

// appendTo evaluates append(x, y...).
func (f *frame) appendTo(instr *ssa.Call) Value {
	if ignored(instr.Type()) {
		return unknown("list of something else")
	}
	x, y := f.operand(instr.Call.Args[0]), f.operand(instr.Call.Args[1])
	o := f.object(instr, nil, Object{Type: instr.Type(), Site: instr})
	var elems Value
	for _, a := range x {
		elems = join(elems, guarded(f.contents(a), a.Guards))
	}
	added := f.guards(f.block, f.madeIn(x))
	if f.maySkip(instr) {
		y = nil
		elems = join(elems, unknown("an element that was perhaps left out"))
	}
	for _, a := range y {
		elems = join(elems, guarded(guarded(f.contents(a), a.Guards), added))
	}
	if elems == nil && !slices.ContainsFunc(x, func(a Alt) bool { return a.Kind != Nil && a.Kind != Zero }) {
		return known(Alt{Kind: Nil}) // Have: append([]uint16(nil), none...)
	}
	f.cur.create(o)
	if elems != nil {
		f.cur.put(loc{o, "[*]"}, elems)
	}
	return known(Alt{Kind: Slice, Object: o})
}

// madeIn returns the block in which the first list that v can be was made, nil if that
// was not in this function. That it has grown makes no new list of it.
func (f *frame) madeIn(v Value) *ssa.BasicBlock {
	for _, a := range v {
		if _, grown := a.Object.site().(*ssa.Call); a.Kind == Slice && !grown {
			return f.born(a.Object)
		}
	}
	return nil
}

// site returns what made o, nil if that is not known.
func (o *Object) site() ssa.Value {
	if o == nil {
		return nil
	}
	return o.Site
}

// contents joins the elements of slice a; nil if it has none.
func (f *frame) contents(a Alt) Value {
	switch a.Kind {
	case Nil, Zero:
		return nil
	case Slice:
		if v, ok := f.in.elements(f.cur, a.Object, a.Path+"[*]", ""); ok {
			return v
		}
		if _, ok := f.cur.havoc(a.Object); !ok && a.Object.Root == Fresh {
			return nil
		}
	case Hole:
		a.Path += "[*]"
		return known(a)
	}
	return Value{{Kind: Unknown, Reason: "elements of an unknown slice", User: a.User}}
}

// filterByAnswer keeps the alternatives of v, which is one of several things that a loop
// goes over, for which a function or a table answers as the branch found. Those for which
// the answer is not known may have been left out.
//
// Have: for _, s := range all { if allowed[s] { suites = append(suites, s) } }
func (f *frame) filterByAnswer(v ssa.Value, val Value, cond ssa.Value, holds bool) Value {
	if not, ok := cond.(*ssa.UnOp); ok && not.Op == token.NOT {
		return f.filterByAnswer(v, val, not.X, !holds)
	}
	if len(val) < 2 || !asksAbout(cond, v) {
		return val
	}
	var out Value
	for _, a := range val {
		if a.Kind != Const {
			out = append(out, a)
			continue
		}
		switch result, ok := f.answer(cond, v, a); {
		case !ok:
			out = join(out, unknown("an element that was perhaps left out"))
		case result == holds:
			out = append(out, a)
		}
	}
	return out
}

// asksAbout reports whether cond is what a function, or a table, says of v.
func asksAbout(cond, v ssa.Value) bool {
	switch c := cond.(type) {
	case *ssa.Call:
		return c.Call.StaticCallee() != nil && slices.Contains(c.Call.Args, v)
	case *ssa.Lookup:
		return c.Index == v
	case *ssa.Extract:
		l, ok := c.Tuple.(*ssa.Lookup)
		return ok && c.Index == 1 && l.Index == v
	}
	return false
}

// answer returns what cond is if v is a.
func (f *frame) answer(cond, v ssa.Value, a Alt) (result, ok bool) {
	before := f.env[v]
	f.env[v] = known(a)
	defer func() { f.env[v] = before }()
	var out Value
	switch c := cond.(type) {
	case *ssa.Lookup:
		out = f.lookup(c)
	case *ssa.Extract:
		out = f.present(c.Tuple.(*ssa.Lookup))
	case *ssa.Call:
		out = f.answerOf(c)
	}
	result, ok, _ = newCond(token.ILLEGAL, out, nil, cond).decide()
	return result, ok
}

// answerOf returns what a call of a function that only looks at its arguments yields.
func (f *frame) answerOf(c *ssa.Call) Value {
	fn := c.Call.StaticCallee()
	if len(fn.Blocks) == 0 {
		return nil
	}
	s := f.in.summarize(fn)
	if !s.followed || s.exit == nil || len(s.results) != 1 {
		return nil
	}
	t := &translation{f: f, s: s, pre: f.cur, conds: map[*Cond]*Cond{}, read: map[*Object]bool{}}
	for _, arg := range c.Call.Args {
		t.args = append(t.args, f.value(arg))
	}
	return t.value(s.results[0])
}

// filtered returns what a function whose body is not at hand yields of a list that callers
// supply: some of its elements, that an element is one of those that it looks for, or what
// it finds out of the list or of a part of an element; nil if it yields something else.
//
// Have: slices.DeleteFunc(o.Suites, weak)
// Have: for _, s := range o.Suites { if slices.Contains(allowed, s) { suites = append(suites, s) } }
func (f *frame) filtered(instr ssa.CallInstruction, args []Value) Value {
	results := instr.Common().Signature().Results()
	if results.Len() != 1 {
		return nil
	}
	var elems Value
	switch t := results.At(0).Type().Underlying().(type) {
	case *types.Slice:
		if ignored(t) || isStruct(t.Elem()) {
			return nil
		}
		for i, v := range args {
			if i < len(instr.Common().Args) && types.Identical(instr.Common().Args[i].Type(), results.At(0).Type()) {
				elems = join(elems, f.suppliedElements(v))
			}
		}
	case *types.Basic:
		if t.Info()&types.IsBoolean == 0 {
			return nil
		}
		for i, v := range args {
			if slices.ContainsFunc(v, Alt.isElement) {
				return known(Alt{Kind: Expr, Cond: asked(instr, v)})
			}
			about := v
			if i < len(instr.Common().Args) && isList(instr.Common().Args[i].Type()) {
				about = f.suppliedElements(v)
			}
			if slices.ContainsFunc(about, Alt.inList) {
				return known(Alt{Kind: Expr, Cond: newCond(token.ILLEGAL, userValue("answer of another function"), about, instr)})
			}
		}
	}
	if elems == nil {
		return nil
	}
	o := f.object(instr, nil, Object{Type: results.At(0).Type(), Call: instr})
	f.cur.create(o)
	f.cur.put(loc{o, "[*]"}, guarded(elems, []Guard{{Cond: asked(instr, elems)}}))
	return known(Alt{Kind: Slice, Object: o})
}

// asked is what a function whose body is not at hand finds out about v.
func asked(instr ssa.CallInstruction, v Value) *Cond {
	return newCond(token.ILLEGAL, unknown("answer of another function"), v, instr)
}

// suppliedElements returns the elements of the lists in v that callers supply.
func (f *frame) suppliedElements(v Value) Value {
	var out Value
	for _, a := range v {
		if a.Kind == Hole || a.Kind == Slice && a.Object.Root != Fresh {
			for _, e := range f.contents(a) {
				if e.isElement() {
					out = join(out, known(e))
				}
			}
		}
	}
	return out
}

// copyList returns a list with the elements of slice a.
func (f *frame) copyList(instr ssa.CallInstruction, a Alt) Value {
	o := f.object(instr, a.Object, Object{Type: a.Object.Type, Call: instr})
	f.cur.create(o)
	for _, l := range f.in.places(f.cur, a.Object) {
		if below(l.path, a.Path) && l.path != a.Path {
			f.cur.put(loc{o, l.path[len(a.Path):]}, f.in.at(f.cur, l))
		}
	}
	return known(Alt{Kind: Slice, Object: o, Guards: a.Guards})
}

// copyElements evaluates copy(dst, src).
func (f *frame) copyElements(c *ssa.CallCommon) {
	var elems Value
	for _, a := range f.operand(c.Args[1]) {
		elems = join(elems, guarded(f.contents(a), a.Guards))
	}
	for _, a := range f.operand(c.Args[0]) {
		if a.Kind == Slice && elems != nil {
			f.write(a.Object, a.Path+"[*]", elems, true)
		}
	}
}

// length evaluates len(x) as far as emptiness goes: what a caller supplies stays so.
func (f *frame) length(x ssa.Value) Value {
	return each(f.operand(x), func(a Alt) Value {
		return Value{{Kind: Unknown, Reason: "length", User: a.User}}
	})
}
