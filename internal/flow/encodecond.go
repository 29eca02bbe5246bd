package flow

import (
	"go/token"
	"reflect"
	"slices"
)

// guards describes what selects something.
func (e *encoder) guards(guards []Guard) []GuardFact {
	var out []GuardFact
	for _, g := range guards {
		f := GuardFact{Not: g.Not}
		if f.Cond = e.cond(g.Cond); f.Cond == 0 {
			f = GuardFact{Cond: e.addCond(closed(g.chosen()))}
		}
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// closed describes a condition on what callers know nothing of. All that counts of those
// is whether users choose by them.
func closed(chosen bool) CondFact {
	x := ValueFact{{Kind: Unknown, User: true}}
	if chosen {
		return CondFact{Op: int(token.ILLEGAL), X: x}
	}
	return CondFact{Op: int(token.NEQ), X: x, Y: ValueFact{{Kind: Nil}}}
}

func (f CondFact) isClosed() bool {
	return reflect.DeepEqual(f, closed(true)) || reflect.DeepEqual(f, closed(false))
}

// isClosed reports whether nothing that callers know decides f.
func (e *encoder) isClosed(f CondFact) bool {
	return !slices.ContainsFunc(slices.Concat(f.X, f.Y), func(a AltFact) bool {
		if slices.ContainsFunc(a.Guards, func(g GuardFact) bool { return !e.fact.Conds[g.Cond-1].isClosed() }) {
			return true
		}
		return a.Object != 0 || a.Kind != Zero && a.Kind != Const && a.Kind != Nil && a.Kind != Unknown
	})
}

// cond returns the number of a condition, 0 if it is closed.
func (e *encoder) cond(c *Cond) int {
	n, ok := e.conds[c]
	if !ok {
		asked := *c
		asked.X, asked.Y = e.settable(c.X), e.settable(c.Y)
		if _, decided, _ := c.decide(); decided || asked.asksOutside() {
			f := CondFact{Op: int(c.Op), X: e.value(asked.X), Y: e.value(asked.Y), Any: c.any, Loose: c.loose, Every: c.every}
			if decided || !e.isClosed(f) {
				n = e.addCond(f)
			}
		}
		e.conds[c] = n
	}
	return n
}

// settable returns v, of a condition, with the places instead of the pointers that options
// may have put there: callers know whether they did.
//
// Have: for _, o := range opts { o(c) }; if c.http == nil { c.http = &http.Client{} }
func (e *encoder) settable(v Value) Value {
	var out Value
	for i, a := range v {
		if a.isStood() && e.isSettable(a.Object.stood) {
			if out == nil {
				out = slices.Clone(v)
			}
			out[i] = Alt{Kind: Unknown, User: true, Object: a.Object.stood.object, Path: a.Object.stood.path}
		}
	}
	if out == nil {
		return v
	}
	return out
}

// isSettable reports whether callers know what is at l: options set it, or it is a part of the
// struct that a template is about.
func (e *encoder) isSettable(l loc) bool {
	if e.base != nil {
		id, _ := e.base.place(l.object, l.path)
		return id != 0
	}
	return e.opens(l.object)
}

// isStood reports whether a is a pointer that was lost sight of in a place which is known.
func (a Alt) isStood() bool {
	return a.Kind == Pointer && a.Path == "" && a.Object.stood.object != nil
}

// asksOutside reports whether the condition is on what callers, or options, may decide.
func (c *Cond) asksOutside() bool {
	return c.has(func(a Alt) bool {
		return a.open() || a.lost() || a.Kind == Expr && a.Cond.asksOutside() ||
			slices.ContainsFunc(a.Guards, func(g Guard) bool { return g.Cond.asksOutside() })
	})
}

// addCond returns the number of f, which the fact may have already.
func (e *encoder) addCond(f CondFact) int {
	i := slices.IndexFunc(e.fact.Conds, func(g CondFact) bool { return f.Op == g.Op && reflect.DeepEqual(f, g) })
	if i < 0 {
		i = len(e.fact.Conds)
		e.fact.Conds = append(e.fact.Conds, f)
	}
	return i + 1
}
