package flow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A block that several ways lead to runs if one of them is taken. No single branch says
// when that is.
//
// Have: if o.Insecure && o.CA != "" { return nil, errBoth }; return &tls.Config{InsecureSkipVerify: o.Insecure}, nil
// Have: if o.Insecure || o.SkipVerify { cfg.InsecureSkipVerify = true }

// Bounds on ways. Beyond them the branch that all of them start from has to do.
const (
	maxWays     = 4  // from one block to another
	maxWaySteps = 64 // blocks entered in search of them
)

// ways returns the branches taken on each way from d to b, which d dominates, leaving out
// loops; nil if there are too many.
func (c *control) ways(d, b *ssa.BasicBlock) [][]edge {
	k := [2]int{d.Index, b.Index}
	out, ok := c.between[k]
	if !ok {
		s := &waySearch{from: d, to: b, on: make([]bool, len(d.Parent().Blocks))}
		s.visit(d)
		if out = s.found; s.steps > maxWaySteps || len(out) > maxWays {
			out = nil
		}
		c.between[k] = out
	}
	return out
}

type waySearch struct {
	from, to *ssa.BasicBlock
	on       []bool // by block index: the way so far
	path     []edge
	found    [][]edge
	steps    int
}

func (s *waySearch) visit(b *ssa.BasicBlock) {
	if b == s.to {
		s.found = append(s.found, append([]edge(nil), s.path...))
		return
	}
	if s.steps++; s.steps > maxWaySteps || len(s.found) > maxWays || s.on[b.Index] || !s.from.Dominates(b) {
		return
	}
	s.on[b.Index] = true
	for i, next := range b.Succs {
		if len(b.Succs) == 2 {
			s.path = append(s.path, edge{b, i})
		}
		s.visit(next)
		if len(b.Succs) == 2 {
			s.path = s.path[:len(s.path)-1]
		}
	}
	s.on[b.Index] = false
}

// guardAt returns the condition under which b runs as far as the branch of e, on which it
// depends, goes. Where there are too many ways, e chooses b, but b may run without it.
func (f *frame) guardAt(e edge, b *ssa.BasicBlock) Guard {
	g := f.guard(e)
	if e.block == b || e.passes(b) {
		return g
	}
	c := &Cond{Op: token.ILLEGAL, site: [2]*ssa.BasicBlock{e.block, b}, any: true, deep: true}
	for _, way := range f.ctl.ways(e.block, b) {
		guards, taken := f.along(way)
		if !taken {
			continue
		}
		if c.loose = len(guards) == 0 || !isFlat(guards); c.loose {
			break
		}
		c.X = append(c.X, when(guards))
	}
	if c.loose || len(c.X) == 0 {
		c.X, c.loose = Value{when([]Guard{g})}, true
	}
	return Guard{Cond: c}
}

// when is true, if guards hold.
func when(guards []Guard) Alt {
	a := boolAlt(true, Alt{})
	a.Guards = guards
	return a
}

// along returns the conditions on one way that callers decide. taken is false if it never
// is.
func (f *frame) along(way []edge) (guards []Guard, taken bool) {
	for _, e := range way {
		g := f.guard(e)
		if result, ok, _ := g.Cond.decide(); ok && result == g.Not {
			return nil, false
		}
		if g.open() {
			guards = addGuards(guards, []Guard{g})
		}
	}
	return guards, true
}

// anyOf expresses a condition that one of several ways is taken in the caller's terms.
func (t *translation) anyOf(c *Cond) *Cond {
	out := &Cond{Op: c.Op, site: c.site, any: true, loose: c.loose, deep: true}
	for _, a := range c.X {
		guards, from, ok := t.guards(a.Guards)
		if !ok {
			continue
		}
		b := boolAlt(true, from)
		b.Guards = guards
		out.X = append(out.X, b)
	}
	return out
}

// decideAny evaluates a condition that one of several ways is taken.
func (c *Cond) decideAny() (result, ok bool, from Alt) {
	for _, a := range c.X {
		if len(a.Guards) == 0 {
			return true, true, a
		}
	}
	return false, len(c.X) == 0 && !c.loose, Alt{}
}

// chosenAny reports whether a user chooses each of the ways by the last of its branches.
func (c *Cond) chosenAny() bool {
	for _, a := range c.X {
		if len(a.Guards) == 0 || !a.Guards[len(a.Guards)-1].chosen() {
			return false
		}
	}
	return len(c.X) > 0
}
