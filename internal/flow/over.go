package flow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// ends reports whether what was made before may have ended on some way to instr: since
// the instruction since, or since the function began if that is nil. A function that is
// handed something that can be closed may close it.
func (f *frame) ends(since, instr ssa.Instruction) bool {
	for _, b := range f.fn.Blocks {
		for _, x := range b.Instrs {
			call, ok := x.(*ssa.Call)
			if ok && x != since && x != instr && f.mayEnd(call) && (since == nil || leads(since, x, nil)) && leads(x, instr, since) {
				return true
			}
		}
	}
	return false
}

// mayEnd reports whether a call may end a connection, a listener or a server.
func (f *frame) mayEnd(call *ssa.Call) bool {
	if _, ok := call.Call.Value.(*ssa.Builtin); ok {
		return false
	}
	fn := call.Call.Method
	if callee := call.Call.StaticCallee(); callee != nil {
		fn = funcObject(callee)
	}
	if fn != nil {
		if e := f.in.client.Call(fn); e.Known {
			return e.Ends
		}
	}
	handed := append(slices.Clone(call.Call.Args), call.Call.Value)
	if closure, ok := call.Call.Value.(*ssa.MakeClosure); ok {
		handed = append(handed, closure.Bindings...)
	}
	return slices.ContainsFunc(handed, func(v ssa.Value) bool { return isCloser(v.Type()) })
}

// isCloser reports whether values of t, or what they point to, can be closed: a closure
// has the address of a variable that it captured.
func isCloser(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "Close")
	if _, ok := obj.(*types.Func); ok {
		return true
	}
	p, ok := t.Underlying().(*types.Pointer)
	return ok && isCloser(p.Elem())
}

// leads reports whether control can get from one instruction to another without passing
// avoid.
func leads(from, to, avoid ssa.Instruction) bool {
	if from.Parent() != to.Parent() {
		return true // of a goroutine or a callback, whenever that runs
	}
	// passes tells what comes first in instrs.
	passes := func(instrs []ssa.Instruction) (arrived, stopped bool) {
		for _, x := range instrs {
			switch x {
			case to:
				return true, false
			case avoid:
				return false, true
			}
		}
		return false, false
	}
	b := from.Block()
	arrived, stopped := passes(b.Instrs[slices.Index(b.Instrs, from)+1:])
	if arrived || stopped {
		return arrived
	}
	seen := map[*ssa.BasicBlock]bool{}
	todo := slices.Clone(b.Succs)
	for len(todo) > 0 {
		b, todo = todo[len(todo)-1], todo[:len(todo)-1]
		if seen[b] {
			continue
		}
		seen[b] = true
		if arrived, stopped = passes(b.Instrs); arrived {
			return true
		} else if !stopped {
			todo = append(todo, b.Succs...)
		}
	}
	return false
}

// failed reports whether control gets from one instruction to another only where an error
// came up, or a condition asked about one: what the first made may be no more.
//
// Have: conn, err := tls.Dial("tcp", addr, cfg); if err != nil { cfg.MinVersion = tls.VersionTLS10 }
func failed(from, to ssa.Instruction) bool {
	if from.Parent() != to.Parent() {
		return false
	}
	for d := to.Block(); d != nil && from.Block().Dominates(d); d = d.Idom() {
		branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for i := range d.Succs {
			if (edge{d, i}).passes(to.Block()) && asksAboutError(branch.Cond, i == 0) {
				return true
			}
		}
	}
	return false
}

// asksAboutError reports whether condition v, which holds or not, speaks of an error: not
// if it says that there is none.
func asksAboutError(v ssa.Value, holds bool) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.Op == token.NOT && asksAboutError(v.X, !holds)
	case *ssa.BinOp:
		if c, ok := v.Y.(*ssa.Const); ok && c.IsNil() && (v.Op == token.EQL || v.Op == token.NEQ) {
			// Have: err != nil
			// Have: conn == nil
			return (v.Op == token.NEQ) == (holds == isError(v.X.Type()))
		}
		return isError(v.X.Type()) || isError(v.Y.Type())
	case *ssa.Call:
		return slices.ContainsFunc(v.Call.Args, func(arg ssa.Value) bool { return isError(arg.Type()) })
	}
	return false
}
