package flow

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// maxSpecial bounds how deep calls that hand functions down are evaluated one by one.
const maxSpecial = 3

// handsFunctions reports whether some argument is a function with a body, or a list of
// such functions.
//
// Have: newConfig(WithInsecure(), func(c *tls.Config) { c.MinVersion = tls.VersionTLS10 })
func (f *frame) handsFunctions(args []Value) bool {
	return slices.ContainsFunc(args, func(v Value) bool {
		return slices.ContainsFunc(v, func(a Alt) bool {
			if a.Kind == Slice {
				return slices.ContainsFunc(f.contents(a), f.isCallback)
			}
			return f.isCallback(a)
		})
	})
}

// isCallback reports whether a is a function that writes to what it is handed or has
// captured, or that yields a value: one that its callee may call for its effect.
func (f *frame) isCallback(a Alt) bool {
	if a.Kind != Func || a.Code == nil && len(a.Fn.Blocks) == 0 {
		return false
	}
	s := f.in.code(a)
	if s.exit == nil {
		return false
	}
	for l := range s.exit.written() {
		if l.object.Root != Fresh {
			return true
		}
	}
	return len(s.results) > 0
}

// specialize evaluates fn for one call that hands it functions, with the caller's
// memory that they refer to. It returns nil if that is nested too deep.
func (f *frame) specialize(instr ssa.Instruction, fn *ssa.Function, args []Value) *Summary {
	in := f.in
	if len(in.special) >= maxSpecial || slices.Contains(in.special, fn) || len(args) != len(fn.Params) {
		return nil
	}
	in.special = append(in.special, fn)
	defer func() { in.special = in.special[:len(in.special)-1] }()

	s := &Summary{Func: fn, Internal: true, handed: map[*Object]bool{}}
	g := newFrame(in, fn)
	g.pool = f.pool.at(instr, fn)
	start := newState()
	for i, v := range args {
		if !f.handsFunctions([]Value{v}) {
			continue
		}
		g.env[fn.Params[i]] = v
		for _, o := range in.reachable(f.cur, v) {
			s.handed[o] = true
		}
	}
	for o := range s.handed {
		for l, v := range f.cur.in(o) {
			start.put(l, v)
		}
		if f.cur.alive(o) {
			start.revive(o)
		}
		if why, ok := f.cur.havoc(o); ok {
			start.setHavoc(o, why)
		}
	}
	if !g.run(start) {
		return nil
	}
	s.finish(g)
	return s
}

// code returns the summary of function value a.
func (in *Interp) code(a Alt) *Summary {
	if a.Code != nil {
		return a.Code
	}
	return in.summarize(a.Fn)
}

// params returns how many parameters function value a has.
func (a Alt) params() int {
	if a.Fn != nil {
		return len(a.Fn.Params)
	}
	n := 0
	for _, o := range a.Code.fact.Objects {
		if o.Root == Param && o.From == 0 {
			n = max(n, o.Index+1)
		}
	}
	return n
}
