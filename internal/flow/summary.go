package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Summary is what a function does, in terms of its parameters.
type Summary struct {
	Func *ssa.Function // nil for a function of another package
	fact *Fact         // of a function of another package
	// Internal says that every call of the function is in Callers' bodies, so that
	// what it returns is judged there.
	Internal bool
	Called   bool // a function literal that is called in sight as a value, so that what it returns is judged there
	Returns  bool // it can return
	Events   []*Event
	Changes  []*Change // writes to tracked objects
	followed bool      // it was evaluated, within all bounds
	exit     *state    // memory when it returns, nil if it does not
	passes   []Guard   // without which it does not return
	results  []Value
	opens    []*Object        // of another package: what it makes and applies its callers' options to
	handed   map[*Object]bool // in a summary for one call: the caller's objects
	legacy   *legacy          // computed by leaves
	callees  []*Summary       // of which it is made
	globals  map[*Object]bool // what it read or wrote of package variables
}

// touches reports whether s has to do with one of the given objects.
func (s *Summary) touches(objects map[*Object]bool) bool {
	for o := range s.globals {
		if objects[o] {
			return true
		}
	}
	return false
}

// owner identifies the function in the parameters that belong to it.
func (s *Summary) owner() any {
	if s.Func != nil {
		return s.Func
	}
	return s
}

// Name returns the name of the function, "" for a literal.
func (s *Summary) Name() string {
	switch {
	case s.Func == nil:
		return s.fact.Name
	case s.Func.Object() == nil:
		return ""
	}
	return s.Func.Object().Name()
}

// Note returns what the package of a function of another package noted of it.
func (s *Summary) Note() Note { return s.fact.Note }

// maxEvents bounds the events that a function passes on to its callers.
const maxEvents = 256

// summarize evaluates fn unless that was done. While fn is being evaluated, as in a
// recursive call, its summary is not followed.
func (in *Interp) summarize(fn *ssa.Function) *Summary {
	s := in.summaries[fn]
	if n := len(in.active); n > 0 {
		defer func() { in.active[n-1].madeOf(s) }()
	}
	if s != nil {
		return s
	}
	s = &Summary{Func: fn, Internal: in.prog.internal(fn), globals: map[*Object]bool{}}
	in.summaries[fn] = s
	if len(fn.Blocks) == 0 {
		return s
	}
	in.active = append(in.active, s)
	defer func() { in.active = in.active[:len(in.active)-1] }()
	f := newFrame(in, fn)
	if f.run(newState()) {
		s.finish(f)
	}
	return s
}

func (s *Summary) madeOf(callee *Summary) {
	if !slices.Contains(s.callees, callee) {
		s.callees = append(s.callees, callee)
	}
}

// finish notes what goroutines use, the objects that are still there when the function
// ends, and which branches choose between its events.
func (s *Summary) finish(f *frame) {
	s.followed, s.exit, s.results, s.passes = true, f.exit, f.results, f.passes
	s.Returns = f.exit != nil
	if f.exit != nil {
		f.cur = f.exit.clone()
	}
	for _, instr := range f.spawned {
		f.block = instr.Block()
		f.invoke(instr, true)
	}
	f.settle()
	f.guardEvents()
	if f.exit != nil {
		f.cur = f.exit
		f.left()
	}
	s.Events, s.Changes = f.events, f.changes
	if s.exit != nil {
		f.in.prune(s)
	}
}

// ret joins a return into what the function yields.
func (f *frame) ret(instr *ssa.Return) {
	if !f.record {
		return
	}
	guards := f.guards(f.block, nil)
	failed := fails(instr)
	for i, r := range instr.Results {
		if failed && i < len(instr.Results)-1 {
			for len(f.results) <= i {
				f.results = append(f.results, nil)
			}
			continue
		}
		v := guarded(f.in.src.returned(instr, i, f.operand(r)), guards)
		f.event(Returned, instr, nil, nil, v)
		if len(f.results) <= i {
			f.results = append(f.results, nil)
		}
		f.results[i] = join(f.results[i], v)
	}
	if f.exit == nil {
		f.exit, f.passes = f.cur.clone(), f.passed(f.block)
	} else {
		f.in.joinState(f.exit, f.cur)
		f.passes = commonGuards(f.passes, f.passed(f.block))
	}
}

// fails reports whether a return says that the function failed: what it yields beside an
// error or false is nothing, which callers do not use.
//
// Have: return nil, fmt.Errorf("unknown version %q", name)
func fails(instr *ssa.Return) bool {
	n := len(instr.Results) - 1
	if n < 1 {
		return false
	}
	last, isConst := instr.Results[n].(*ssa.Const)
	if isError(instr.Results[n].Type()) {
		if isConst {
			return false // nil
		}
	} else if !isConst || last.Value == nil || last.Value.Kind() != constant.Bool || constant.BoolVal(last.Value) {
		return false
	}
	return !slices.ContainsFunc(instr.Results[:n], func(r ssa.Value) bool { return !isNothing(r) })
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// isNothing reports whether v is written as the zero value of its type.
func isNothing(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	return c.Value == nil || (Alt{Kind: Const, Const: c.Value}).isEmpty() || c.Value.Kind() == constant.Bool && !constant.BoolVal(c.Value)
}

// guardEvents adds to each event the branches that chose it over another.
//
// A config that is stored or handed to an unknown function under a branch may be the
// user's opt-in, since what is used otherwise is not in sight. One that is used for a
// connection, or returned, is chosen over another only if the other way has one too:
// a bool that decides whether there is TLS at all does not choose how it verifies.
func (f *frame) guardEvents() {
	for _, e := range f.events {
		if e.Instr == nil || e.Instr.Parent() != f.fn {
			continue
		}
		b := e.Instr.Block()
		e.Around = addGuards(e.Around, f.passed(b))
		for _, d := range f.ctl.deps[b.Index] {
			g := f.guardAt(d, b)
			e.Around = addGuards(e.Around, []Guard{g})
			if e.Kind == Sent || e.Kind == Stored || e.Kind == Escaped || f.permits(d, b) || f.chosenOver(b, edge{d.block, 1 - d.succ}) {
				e.Guards = addGuards(e.Guards, []Guard{g})
			}
		}
		for _, d := range f.ctl.checks[b.Index] {
			if f.permits(d, b) {
				e.Guards = addGuards(e.Guards, []Guard{f.guard(d)})
			}
		}
	}
}

// permits reports whether e leads to b by a bool that a user supplies, without which the
// function refuses: it is a permission for what b does.
//
// Have: if !o.AllowInsecure { return nil, errNotAllowed }; return tls.Dial("tcp", addr, insecure)
func (f *frame) permits(e edge, b *ssa.BasicBlock) bool {
	if !e.passes(b) || !refuses(e.block.Succs[1-e.succ]) {
		return false
	}
	c := f.guard(e).Cond
	isBool := c.Op == token.ILLEGAL || c.Op == token.EQL && len(c.Y) == 1 && c.Y[0].isBool()
	return isBool && len(c.X) == 1 && c.X[0].isSetting()
}

func (a Alt) isBool() bool { return a.Kind == Const && a.Const.Kind() == constant.Bool }

// isSetting reports whether a is something that a user supplies by a name: a parameter, a
// flag, or an exported field.
func (a Alt) isSetting() bool {
	if a.Kind != Hole && !(a.Kind == Unknown && a.User && a.Object != nil) {
		return false
	}
	i := strings.LastIndexByte(a.Path, '.')
	return i < 0 || token.IsExported(a.Path[i+1:])
}

// refuses reports whether control that enters b only panics, or returns nothing but an
// error that it makes.
func refuses(b *ssa.BasicBlock) bool {
	switch last := b.Instrs[len(b.Instrs)-1].(type) {
	case *ssa.Panic:
		return true
	case *ssa.Return:
		n := len(last.Results) - 1
		return n >= 0 && isError(last.Results[n].Type()) && isMadeError(last.Results[n]) &&
			!slices.ContainsFunc(last.Results[:n], func(r ssa.Value) bool { return !isNothing(r) })
	}
	return false
}

// isMadeError reports whether v is an error of a variable, of a type, or of errors.New or
// fmt.Errorf.
func isMadeError(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.UnOp:
		_, ok := v.X.(*ssa.Global)
		return ok
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		return fn != nil && fn.Pkg != nil && (fn.Pkg.Pkg.Path() == "errors" || fn.Pkg.Pkg.Path() == "fmt")
	}
	return false
}

// chosenOver reports whether other leads to an event, or to a use without a config,
// that block b does not lead to, or follows one that b does not lead to either.
//
// Have: conn, err := tls.Dial("tcp", addr, verified); if err != nil && *skip { conn, err = tls.Dial("tcp", addr, insecure) }
func (f *frame) chosenOver(b *ssa.BasicBlock, other edge) bool {
	after, instead := reach(b), reach(other.block.Succs[other.succ])
	for _, e := range f.events {
		if e.Kind == Argument && e.Instr.Parent() == f.fn && !after[e.Instr.Block()] && e.Instr.Block().Dominates(other.block) {
			return true
		}
		if e.Instr != nil && e.Instr.Parent() == f.fn && instead[e.Instr.Block()] && !after[e.Instr.Block()] {
			return true
		}
	}
	for to := range instead {
		if !after[to] && slices.ContainsFunc(to.Instrs, f.usesNone) {
			return true
		}
	}
	return false
}

// reach returns the blocks that control can enter from b on, b included.
func reach(b *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	seen := map[*ssa.BasicBlock]bool{}
	todo := []*ssa.BasicBlock{b}
	for len(todo) > 0 {
		b, todo = todo[len(todo)-1], todo[:len(todo)-1]
		if !seen[b] {
			seen[b] = true
			todo = append(todo, b.Succs...)
		}
	}
	return seen
}

// usesNone reports whether instr calls a function that takes a tracked object, which
// may be nil.
//
// Have: tls.Dial("tcp", addr, nil)
func (f *frame) usesNone(instr ssa.Instruction) bool {
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	fn := call.Common().StaticCallee()
	if fn == nil {
		return false
	}
	obj := funcObject(fn)
	return obj != nil && f.in.client.Call(obj).Uses
}

// NeverFails reports whether the function is known to return, always with a nil last
// result.
func (s *Summary) NeverFails() bool {
	return s.exit != nil && len(s.results) > 0 && s.results[len(s.results)-1].isNil()
}

func (v Value) isNil() bool {
	return len(v) > 0 && !slices.ContainsFunc(v, func(a Alt) bool { return a.Kind != Nil && a.Kind != Zero })
}

// neverFails reports the same of function value a with what it has captured.
//
// Have: VerifyConnection: lib.VerifyIf(false)
func (f *frame) neverFails(a Alt) bool {
	s := f.in.code(a)
	if s.exit == nil || len(s.results) == 0 || s.NeverFails() {
		return false
	}
	t := &translation{f: f, s: s, bound: a.Parts, pre: f.cur, conds: map[*Cond]*Cond{}, read: map[*Object]bool{}}
	var left Value
	for _, r := range s.results[len(s.results)-1] {
		if _, _, ok := t.guards(r.Guards); ok {
			left = append(left, r)
		}
	}
	return left.isNil()
}
