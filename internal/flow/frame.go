package flow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Bounds on the work for one function. A function beyond them is not followed: what
// it returns and whatever it was handed is unknown.
const (
	maxSteps  = 200_000 // instructions evaluated
	maxPlaces = 300_000 // written places over the entry states of all blocks
)

// A frame is the evaluation of one function: a forward data-flow analysis over its
// blocks in which a state maps places in memory to values. Values only grow, each is
// bounded by maxAlts, and constants come from syntax or from bounded folding, so
// that the iteration ends; maxSteps ends it where arithmetic in a loop does not.
type frame struct {
	in       *Interp
	fn       *ssa.Function
	ctl      *control
	env      map[ssa.Value]Value
	entry    map[*ssa.BasicBlock]*state
	dirty    map[*ssa.BasicBlock]bool
	conds    map[ssa.Value]*Cond // while recording: conditions do not change any more
	pool     *pool
	cur      *state
	block    *ssa.BasicBlock
	sources  map[*Object]bool            // objects of which copies were made
	spent    map[*Object]bool            // structs of which calls made what is followed
	survived map[*ssa.BasicBlock][]Guard // what calls in a block leave of what callers supply
	deferred []ssa.CallInstruction
	spawned  []ssa.CallInstruction
	steps    int
	places   int
	record   bool // the fixpoint is reached: note events
	events   []*Event
	changes  []*Change
	exit     *state
	results  []Value
	passes   []Guard // as in Summary
	filled   map[filling]filled
}

type objectKey struct {
	site   ssa.Instruction
	callee *Object
}

// A pool holds the objects that a function allocates, and those of the functions that
// were evaluated for one of its calls: evaluating a call again meets the same objects.
type pool struct {
	objects map[objectKey]*Object
	calls   map[callKey]*pool
}

type callKey struct {
	site ssa.Instruction
	fn   *ssa.Function
}

func newPool() *pool {
	return &pool{objects: map[objectKey]*Object{}, calls: map[callKey]*pool{}}
}

// at returns the pool of the evaluation of fn for the call at site.
func (p *pool) at(site ssa.Instruction, fn *ssa.Function) *pool {
	k := callKey{site, fn}
	if p.calls[k] == nil {
		p.calls[k] = newPool()
	}
	return p.calls[k]
}

func newFrame(in *Interp, fn *ssa.Function) *frame {
	f := &frame{
		in: in, fn: fn, ctl: newControl(fn),
		env:     map[ssa.Value]Value{},
		entry:   map[*ssa.BasicBlock]*state{},
		dirty:   map[*ssa.BasicBlock]bool{},
		pool:    newPool(),
		sources: map[*Object]bool{},
		spent:   map[*Object]bool{},
		filled:  map[filling]filled{},

		survived: map[*ssa.BasicBlock][]Guard{},
	}
	for i, p := range fn.Params {
		f.env[p] = in.symbolic(in.root(p, Param, i), "", p.Type())
	}
	for i, v := range fn.FreeVars {
		f.env[v] = in.symbolic(in.root(v, Free, i), "", v.Type())
	}
	return f
}

// run evaluates the function to a fixpoint. It reports false when a bound was hit.
func (f *frame) run(start *state) bool {
	order := blockOrder(f.fn)
	f.entry[f.fn.Blocks[0]] = start
	f.dirty[f.fn.Blocks[0]] = true
	dirty := func(b *ssa.BasicBlock) bool { return f.dirty[b] && f.entry[b] != nil }
	for {
		// The first in order: what follows a loop waits until the loop is done, so that it
		// never sees half of what comes out.
		i := slices.IndexFunc(order, dirty)
		if i < 0 {
			break
		}
		f.visit(order[i], f.entry[order[i]])
		if f.steps > maxSteps || f.places > maxPlaces {
			return false
		}
	}
	f.record = true
	f.conds = map[ssa.Value]*Cond{}
	for _, b := range order {
		if s := f.entry[b]; s != nil {
			f.visit(b, s)
		}
	}
	return true
}

// visit evaluates b from state s and passes the result on. Blocks that see something
// new are marked dirty.
func (f *frame) visit(b *ssa.BasicBlock, s *state) {
	delete(f.dirty, b)
	f.block, f.cur = b, s.clone()
	for _, instr := range b.Instrs {
		f.steps++
		out := f.eval(instr)
		if v, ok := instr.(ssa.Value); ok && !f.record {
			f.set(v, out)
		}
	}
	if f.record {
		return
	}
	for i, succ := range b.Succs {
		if out := f.leave(b, i); out != nil && f.flow(succ, out) {
			f.dirty[succ] = true
		}
	}
}

// set joins what an instruction yields into what it yielded before.
func (f *frame) set(v ssa.Value, out Value) {
	merged := join(out, f.env[v])
	if !same(f.env[v], merged) {
		for _, r := range *v.Referrers() {
			if b := r.Block(); b != f.block || isPhi(r) {
				f.dirty[b] = true
			}
		}
	}
	f.env[v] = merged
}

func isPhi(instr ssa.Instruction) bool {
	_, ok := instr.(*ssa.Phi)
	return ok
}

// flow merges state s into the entry of block b and reports whether that changed.
func (f *frame) flow(b *ssa.BasicBlock, s *state) bool {
	old := f.entry[b]
	if old == nil {
		f.entry[b] = s
		f.places += s.places
		return true
	}
	before := old.places
	changed := f.in.joinState(old, s)
	f.places += old.places - before
	return changed
}

// leave returns the state on the i-th way out of b, nil if it is never taken.
func (f *frame) leave(b *ssa.BasicBlock, i int) *state {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		if i == len(b.Succs)-1 {
			return f.cur
		}
		return f.cur.clone()
	}
	holds := i == 0
	if result, ok, _ := f.cond(branch.Cond).decide(); ok && result != holds {
		return nil
	}
	out := f.cur.clone()
	f.refine(out, branch.Cond, holds)
	return out
}

// operand returns the value of v where the current block uses it: without the
// alternatives that a branch on the way here has excluded.
//
// Have: if min < tls.VersionTLS12 { return err }; cfg.MinVersion = min
// Have: if err := check(s); err != nil { return err }
func (f *frame) operand(v ssa.Value) Value { return f.operandAt(v, f.block) }

func (f *frame) operandAt(v ssa.Value, b *ssa.BasicBlock) Value {
	val := f.value(v)
	if !slices.ContainsFunc(val, func(a Alt) bool { return a.Kind == Const || len(val) > 1 && (a.Kind == Pointer || a.Kind == Nil) }) {
		return val
	}
	for ; b.Idom() != nil; b = b.Idom() {
		val = f.refineEdge(v, val, b.Idom(), b)
	}
	return val
}

// value returns what v can be, wherever it is used.
func (f *frame) value(v ssa.Value) Value {
	switch v := v.(type) {
	case *ssa.Const:
		return f.in.constant(v)
	case *ssa.Function:
		return known(Alt{Kind: Func, Fn: v, Origin: f.in.src.use(v)})
	case *ssa.Global:
		return known(Alt{Kind: Pointer, Object: f.in.root(v, Global, 0)})
	case *ssa.Builtin:
		return unknown("builtin")
	}
	return f.env[v]
}

// cond returns the condition that v is.
func (f *frame) cond(v ssa.Value) *Cond {
	val := f.value(v)
	if len(val) == 1 && val[0].Kind == Expr {
		return val[0].Cond
	}
	c := f.conds[v]
	if c == nil {
		c = newCond(token.ILLEGAL, val, nil, v)
		if f.record {
			f.conds[v] = c
		}
	}
	return c
}

// guards returns what selects block b over what runs whenever block since does; a nil
// since stands for the function's entry.
func (f *frame) guards(b, since *ssa.BasicBlock) []Guard {
	out := f.selecting(b, f.ctl.deps[b.Index], func(e edge) bool { return since == nil || !f.ctl.deps[since.Index].has(e) })
	if since == nil {
		out = addGuards(out, f.passed(b))
	}
	return out
}

// merging returns what selects the way from block pred to the block join, over e if
// pred ends in a branch. Branches that all ways to join have taken select nothing.
func (f *frame) merging(pred, join *ssa.BasicBlock, last ...edge) []Guard {
	deps := slices.Clone(f.ctl.deps[pred.Index])
	deps.add(last...)
	return f.selecting(pred, deps, func(e edge) bool { return !e.passes(join) })
}

func (f *frame) selecting(b *ssa.BasicBlock, deps edges, keep func(edge) bool) []Guard {
	var out []Guard
	for _, e := range deps {
		if !keep(e) {
			continue
		}
		// A guard that no caller decides and no user chooses selects nothing.
		if g := f.guardAt(e, b); g.chosen() || g.open() || g.optional() {
			out = addGuards(out, []Guard{g})
		}
	}
	return out
}

// guard returns the condition under which e is taken.
func (f *frame) guard(e edge) Guard {
	branch := e.block.Instrs[len(e.block.Instrs)-1].(*ssa.If)
	return Guard{Cond: f.cond(branch.Cond), Not: e.succ == 1}
}

// object returns the object that instr allocates, one for all its executions.
func (f *frame) object(site ssa.Instruction, callee *Object, o Object) *Object {
	k := objectKey{site, callee}
	if f.pool.objects[k] == nil {
		f.pool.objects[k] = &o
	}
	return f.pool.objects[k]
}

// born returns the block in which o came to be, nil if it was there at entry.
func (f *frame) born(o *Object) *ssa.BasicBlock {
	if o.Call != nil && o.Call.Parent() == f.fn {
		return o.Call.Block()
	}
	if instr, ok := o.Site.(ssa.Instruction); ok && o.Root == Fresh && instr.Parent() == f.fn {
		return instr.Block()
	}
	return nil
}
