package flow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// An edge is one way out of a block that ends in an If.
type edge struct {
	block *ssa.BasicBlock
	succ  int // 0: the condition holds
}

// A control holds, for each block of a function, the branches that decide whether it
// runs: the branches on every way to it after which there is a way around it.
//
// A branch whose other way only ends the program (os.Exit, log.Fatal, panic, return
// from main) selects nothing: after it, there is no other alternative. Neither does a
// check of an error or the end of a loop.
type control struct {
	deps   []edges // by block index
	checks []edges // those of the branches that select nothing where a function passed a check

	out     []wayOut            // of loops
	between map[[2]int][][]edge // what ways found

	refusals map[int][]edge // what refusing found
}

// passes reports whether every way to b goes over e.
func (e edge) passes(b *ssa.BasicBlock) bool {
	to := e.block.Succs[e.succ]
	return len(to.Preds) == 1 && to.Dominates(b)
}

func newControl(fn *ssa.Function) *control {
	c := &control{
		deps:    make([]edges, len(fn.Blocks)),
		checks:  make([]edges, len(fn.Blocks)),
		out:     waysOut(fn),
		between: map[[2]int][][]edge{},

		refusals: map[int][]edge{},
	}
	post := postDominators(fn)
	main := fn.Name() == "main" && fn.Pkg != nil && fn.Pkg.Pkg.Name() == "main" && fn.Parent() == nil
	idle := map[edge]bool{} // those that select nothing, but may stand within one that does
	for _, b := range fn.Blocks {
		if len(b.Succs) != 2 {
			continue
		}
		for i := range b.Succs {
			e := edge{b, i}
			c.depend(e, post)
			idle[e] = !selects(b) || onlyEnds(b.Succs[1-i], main)
		}
	}
	depth := make([]int, len(fn.Blocks))
	for _, b := range fn.DomPreorder() {
		if d := b.Idom(); d != nil {
			depth[b.Index] = depth[d.Index] + 1
		}
		for _, e := range slices.Clone(c.deps[b.Index]) {
			c.deps[b.Index].add(c.deps[e.block.Index]...)
			c.checks[b.Index].add(c.checks[e.block.Index]...)
			if idle[e] {
				c.deps[b.Index].remove(e)
				c.checks[b.Index].add(e)
			}
		}
		c.nearest(b, depth)
	}
	return c
}

// maxDeps bounds the branches that a block depends on. A switch of a thousand cases
// is a chain of as many branches, of which each case depends on all before.
const maxDeps = 16

// nearest keeps the branches nearest to b if it depends on more than maxDeps.
func (c *control) nearest(b *ssa.BasicBlock, depth []int) {
	if len(c.deps[b.Index]) <= maxDeps {
		return
	}
	all := c.deps[b.Index]
	slices.SortStableFunc(all, func(x, y edge) int { return depth[y.block.Index] - depth[x.block.Index] })
	c.deps[b.Index] = nil
	c.deps[b.Index].add(all[:maxDeps]...)
}

// depend notes the blocks that run if e is taken and need not run otherwise: those
// from its end up the post-dominator tree to that of its branch.
func (c *control) depend(e edge, post []int) {
	blocks := e.block.Parent().Blocks
	for r := e.block.Succs[e.succ].Index; r != post[e.block.Index] && r >= 0 && r < len(blocks); r = post[r] {
		if blocks[r] != e.block && e.block.Dominates(blocks[r]) {
			c.deps[r].add(e)
		}
	}
}

// selects reports whether the branch that ends b can select anything.
func selects(b *ssa.BasicBlock) bool {
	switch cond := b.Instrs[len(b.Instrs)-1].(*ssa.If).Cond.(type) {
	case *ssa.Extract:
		_, loop := cond.Tuple.(*ssa.Next)
		return !loop
	case *ssa.BinOp:
		if c, ok := cond.Y.(*ssa.Const); ok && c.IsNil() && isError(c.Type()) {
			return false // Have: err != nil
		}
		return !isLength(cond.X) && !isLength(cond.Y)
	}
	return true
}

func isLength(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == "len"
}

// onlyEnds reports whether control that enters b can do nothing but end the program.
func onlyEnds(b *ssa.BasicBlock, main bool) bool {
	for range 8 { // a short chain of blocks: longer ones do real work
		switch b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Panic:
			return true
		case *ssa.Return:
			return main
		case *ssa.Jump:
			b = b.Succs[0]
		default:
			return false
		}
	}
	return false
}

// postDominators returns for each block the index of its immediate post-dominator;
// n stands for the virtual exit, -1 for blocks from which no exit is reached.
// The algorithm is that of Cooper, Harvey and Kennedy (2001) on the reversed graph.
func postDominators(fn *ssa.Function) []int {
	n := len(fn.Blocks)
	order, number := reversePostorder(fn)
	idom := make([]int, n+1)
	for i := range idom {
		idom[i] = -1
	}
	idom[n] = n
	intersect := func(a, b int) int {
		for a != b {
			for number[a] > number[b] {
				a = idom[a]
			}
			for number[b] > number[a] {
				b = idom[b]
			}
		}
		return a
	}
	for changed := true; changed; {
		changed = false
		for _, b := range order {
			next := -1
			for _, s := range exits(fn.Blocks[b], n) {
				if idom[s] < 0 {
					continue
				}
				if next < 0 {
					next = s
				} else {
					next = intersect(next, s)
				}
			}
			if next != idom[b] {
				idom[b] = next
				changed = true
			}
		}
	}
	return idom[:n]
}

// exits returns the successors of b, the virtual exit n when it has none.
func exits(b *ssa.BasicBlock, n int) []int {
	if len(b.Succs) == 0 {
		return []int{n}
	}
	var out []int
	for _, s := range b.Succs {
		out = append(out, s.Index)
	}
	return out
}

// reversePostorder numbers the blocks from the virtual exit over reversed edges.
func reversePostorder(fn *ssa.Function) (order, number []int) {
	n := len(fn.Blocks)
	seen := make([]bool, n)
	var post []int
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for _, p := range b.Preds {
			if !seen[p.Index] {
				visit(p)
			}
		}
		post = append(post, b.Index)
	}
	for _, b := range fn.Blocks {
		if len(b.Succs) == 0 && !seen[b.Index] {
			visit(b)
		}
	}
	number = make([]int, n+1)
	for i := len(post) - 1; i >= 0; i-- {
		order = append(order, post[i])
		number[post[i]] = len(order) // the exit is 0
	}
	return order, number
}

// passed returns what the checks before block b leave of what callers supply: they pass
// only if it holds.
//
// Have: if err := o.Validate(); err != nil { return nil, err }
// Have: if !valid(o) { panic("invalid options") }
// Have: mustBeValid(o)
// Have: if problems := o.problems(); len(problems) > 0 { return nil, invalid(problems) }
func (f *frame) passed(b *ssa.BasicBlock) []Guard {
	var out []Guard
	for _, d := range f.survivors() {
		if d.Dominates(b) {
			out = addGuards(out, f.survived[d])
		}
	}
	for _, e := range f.ctl.checks[b.Index] {
		branch := e.block.Instrs[len(e.block.Instrs)-1].(*ssa.If)
		if selects(e.block) {
			if g := f.guard(e); g.asksCaller() {
				out = addGuards(out, []Guard{g})
				continue
			}
		}
		cond, ok := branch.Cond.(*ssa.BinOp)
		if ok && isLength(cond.X) && e.whenEmpty(cond) {
			out = addGuards(out, whenNil(f.operand(cond.X.(*ssa.Call).Call.Args[0])))
			continue
		}
		if !ok || !isError(cond.X.Type()) || (cond.Op == token.EQL) != (e.succ == 0) {
			continue // the way of an error, or no check of one
		}
		out = addGuards(out, whenNil(f.operand(cond.X)))
	}
	return addGuards(addGuards(out, f.passedLoops(b)), f.passedLists(b))
}

// whenEmpty reports whether e is taken if cond finds that the length of something is zero.
func (e edge) whenEmpty(cond *ssa.BinOp) bool {
	if !isZero(cond.Y) {
		return false
	}
	switch cond.Op {
	case token.EQL, token.LEQ:
		return e.succ == 0
	case token.NEQ, token.GTR:
		return e.succ == 1
	}
	return false
}

// asksCaller reports whether the condition is on settings that a caller supplies, not on
// whether there is something at all.
func (g Guard) asksCaller() bool {
	return g.Cond.has(func(a Alt) bool { return a.Kind != Pointer && a.Kind != Slice && a.open() })
}

// whenNil returns the conditions, of those that callers or their options decide, under
// which error v is nil.
func whenNil(v Value) []Guard {
	var out []Guard
	first := true
	for _, a := range v {
		if a.Kind != Nil && a.Kind != Zero {
			continue
		}
		if first {
			out, first = a.Guards, false
		} else {
			out = commonGuards(out, a.Guards)
		}
	}
	return slices.DeleteFunc(slices.Clone(out), func(g Guard) bool { return !g.open() && !g.optional() })
}

// joined returns what errors.Join yields of a list that may be nil; nil if obj is another
// function.
//
// Have: var errs []error; if o.Insecure { errs = append(errs, errInsecure) }; return errors.Join(errs...)
func joined(obj *types.Func, args []Value) Value {
	if obj == nil || obj.FullName() != "errors.Join" {
		return nil
	}
	if guards := whenNil(args[0]); len(guards) > 0 {
		return append(unknown("result of errors.Join"), Alt{Kind: Nil, Guards: guards})
	}
	return nil
}

// survive notes what the call leaves of what this function's callers supply.
func (t *translation) survive() {
	if len(t.s.passes) == 0 || t.instr == nil {
		return
	}
	guards, _, _ := t.guards(t.s.passes)
	if guards = openGuards(guards); len(guards) > 0 {
		t.f.survived[t.instr.Block()] = guards
	}
}
