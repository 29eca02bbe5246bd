package flow

import (
	"go/token"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A function may leave from within a loop over a list that callers supply, for what one
// element is. After the loop, no element is that.
//
// Have: for _, s := range o.Suites { if weak(s) { return nil, errWeak } }

// A way out is an edge of a loop that stays, where the other way of its branch leads out of
// the loop to where the function only ends.
type wayOut struct {
	edge
	head   *ssa.BasicBlock          // of the loop
	within map[*ssa.BasicBlock]bool // the loop
	other  map[*ssa.BasicBlock]bool // what the other way leads to
}

// maxWaysOut bounds the ways out of the loops of one function.
const maxWaysOut = 16

// waysOut returns the ways out of the loops of fn.
func waysOut(fn *ssa.Function) []wayOut {
	var out []wayOut
	for _, latch := range fn.Blocks {
		for _, head := range latch.Succs {
			if !head.Dominates(latch) {
				continue
			}
			within := loopOf(head, latch)
			for _, b := range fn.Blocks {
				if !within[b] || len(b.Succs) != 2 || len(out) == maxWaysOut {
					continue
				}
				for i, s := range b.Succs {
					if !within[s] && within[b.Succs[1-i]] {
						out = append(out, wayOut{edge{b, 1 - i}, head, within, reach(s)})
					}
				}
			}
		}
	}
	return out
}

// loopOf returns the blocks of the loop that leads from latch back to head.
func loopOf(head, latch *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	within := map[*ssa.BasicBlock]bool{head: true}
	todo := []*ssa.BasicBlock{latch}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !within[b] {
			within[b] = true
			todo = append(todo, b.Preds...)
		}
	}
	return within
}

// before reports whether b comes after the loop, and not by the other way.
func (w wayOut) before(b *ssa.BasicBlock) bool {
	return w.head.Dominates(b) && !w.within[b] && !w.other[b]
}

// passedLoops returns what the loops before block b leave of the elements of lists that
// callers supply.
func (f *frame) passedLoops(b *ssa.BasicBlock) []Guard {
	var out []Guard
	for _, w := range f.ctl.out {
		if w.before(b) {
			out = addGuards(out, f.staying(w.edge))
		}
	}
	for _, d := range f.survivors() {
		if slices.ContainsFunc(f.ctl.out, func(w wayOut) bool { return w.within[d] && w.before(b) }) {
			out = addGuards(out, f.forEach(f.survived[d]))
		}
	}
	return out
}

// passedLists returns what functions whose body is not at hand found of lists that callers
// supply, if control enters b only then.
//
// Have: if slices.ContainsFunc(o.Suites, weak) { return nil, errWeak }
func (f *frame) passedLists(b *ssa.BasicBlock) []Guard {
	var out []Guard
	for _, e := range f.ctl.refusing(b) {
		if g := f.guard(e); g.Cond.isAnswer() && g.asksCaller() {
			out = addGuards(out, f.forEach([]Guard{g}))
		}
	}
	return out
}

// refusing returns the branches on which b depends of which the other way only refuses.
func (c *control) refusing(b *ssa.BasicBlock) []edge {
	out, ok := c.refusals[b.Index]
	if !ok {
		for _, e := range c.deps[b.Index] {
			if e.passes(b) && refuses(e.block.Succs[1-e.succ]) {
				out = append(out, e)
			}
		}
		c.refusals[b.Index] = out
	}
	return out
}

// staying returns the conditions on elements of lists under which e is taken, and those
// under which an error is nil.
func (f *frame) staying(e edge) []Guard {
	if selects(e.block) {
		return f.forEach([]Guard{f.guard(e)})
	}
	cond, ok := e.block.Instrs[len(e.block.Instrs)-1].(*ssa.If).Cond.(*ssa.BinOp)
	if !ok || !isError(cond.X.Type()) || (cond.Op == token.EQL) != (e.succ == 0) {
		return nil
	}
	// Have: for _, check := range checks { if err := check(o); err != nil { return nil, err } }
	guards := whenNil(f.operand(cond.X))
	return addGuards(f.forEach(guards), slices.DeleteFunc(guards, func(g Guard) bool { return len(g.Cond.elements()) > 0 }))
}

// forEach returns those of guards that ask about an element of a list, for each of its
// elements.
func (f *frame) forEach(guards []Guard) []Guard {
	var out []Guard
	for _, g := range guards {
		if c := g.Cond; c.every {
			out = append(out, g)
		} else if len(c.elements()) > 0 {
			each := *c
			each.every, each.site = true, every{c.site}
			out = append(out, Guard{&each, g.Not})
		}
	}
	return out
}

// every identifies the condition at a site, for each element of a list.
type every struct{ site any }

// elements returns the elements of lists that c asks about.
func (c *Cond) elements() Value {
	var out Value
	for _, a := range slices.Concat(c.X, c.Y) {
		switch {
		case a.inList():
			a.Guards = nil
			out = out.with(a)
		case a.Kind == Expr:
			out = join(out, a.Cond.elements())
		}
		for _, g := range a.Guards {
			out = join(out, g.Cond.elements())
		}
	}
	return out
}

// inList reports whether hole a is an element of a list, or a part of one.
func (a Alt) inList() bool {
	if a.Kind != Hole {
		return false
	}
	for o, path := a.Object, a.Path; o != nil; o, path = o.from, o.path {
		if strings.Contains(path, "[*]") {
			return true
		}
	}
	return false
}

// rejects reports whether some element of a list that the caller passes is known not to
// satisfy g, which each must, or is asked about where the answer is not known.
func (t *translation) rejects(g Guard) bool {
	for _, hole := range g.Cond.elements() {
		for _, elem := range t.value(known(hole)) {
			if elem.Kind != Const && elem.Kind != Zero {
				continue
			}
			given := t.given(g.Cond, hole, elem)
			if result, ok, _ := given.decide(); ok && result == g.Not || !ok && elem.Kind == Const && given.isAnswer() {
				for _, p := range t.places(hole.Object) {
					t.f.spent[p.object] = true // with all that the list holds
				}
				return true
			}
		}
	}
	return false
}

// isAnswer reports whether the condition depends on the answer of a function whose body is
// not at hand.
func (c *Cond) isAnswer() bool {
	return c.has(func(a Alt) bool { return a.Kind == Unknown || a.Kind == Expr && a.Cond.isAnswer() })
}

// survivors returns the blocks with calls that leave something of what callers supply.
func (f *frame) survivors() []*ssa.BasicBlock {
	return slices.SortedFunc(maps.Keys(f.survived), func(x, y *ssa.BasicBlock) int { return x.Index - y.Index })
}
