package flow

import (
	"go/constant"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A loop that looks for the greatest or least of several values ends with no other.
//
// Have: for _, v := range versions { if v > max { max = v } }

// found returns val, the value of v that comes to phi from block pred, without the constants
// that are not the extreme if v is taken for the extreme of a loop.
func (f *frame) found(phi *ssa.Phi, v ssa.Value, val Value, pred *ssa.BasicBlock) Value {
	if op := beyond(v, phi, edgeInto(pred, phi.Block())); op != token.ILLEGAL {
		return leading(val, op)
	}
	return val
}

// leading returns v without the constants that another one is beyond. Which element of a
// list that callers supply it is, is not known.
func leading(v Value, op token.Token) Value {
	var out Value
	for _, a := range v {
		if a.Kind == Hole && strings.Contains(a.Path, "[") { // one of them all the same
			a = unknown("the least or greatest of a list")[0]
		}
		if !slices.ContainsFunc(v, func(b Alt) bool { return isBeyond(b, op, a) }) {
			out = out.with(a)
		}
	}
	return out
}

func isBeyond(b Alt, op token.Token, a Alt) bool {
	return a.Kind == Const && b.Kind == Const && isNumber(a.Const) && isNumber(b.Const) && constant.Compare(b.Const, op, a.Const)
}

// edgeInto returns the branch by which alone control comes over block pred to b, with no block
// if there is none.
func edgeInto(pred, b *ssa.BasicBlock) edge {
	if len(pred.Succs) == 1 && len(pred.Preds) == 1 {
		pred, b = pred.Preds[0], pred
	}
	if len(pred.Succs) != 2 || pred.Succs[0] == pred.Succs[1] {
		return edge{}
	}
	return edge{pred, slices.Index(pred.Succs, b)}
}

// beyond returns how v compares with what a loop has found so far, which phi is part of, on
// the way over e: GTR or LSS, or ILLEGAL if it is not compared with that.
func beyond(v ssa.Value, phi *ssa.Phi, e edge) token.Token {
	if e.block == nil {
		return token.ILLEGAL
	}
	cond, ok := e.block.Instrs[len(e.block.Instrs)-1].(*ssa.If).Cond.(*ssa.BinOp)
	if !ok || cond.X != v && cond.Y != v {
		return token.ILLEGAL
	}
	greater, sofar := e.succ == 0, cond.Y
	if cond.Y == v {
		greater, sofar = !greater, cond.X
	}
	if !isPartOf(sofar, phi) {
		return token.ILLEGAL
	}
	switch cond.Op {
	case token.LSS, token.LEQ:
		greater = !greater
	case token.GTR, token.GEQ:
	default:
		return token.ILLEGAL
	}
	if greater {
		return token.GTR
	}
	return token.LSS
}

// extreme evaluates min or max: of constants the one that wins, of what callers supply
// the one that wins then.
func (f *frame) extreme(instr ssa.CallInstruction, greatest bool) Value {
	args := instr.Common().Args
	out := f.operand(args[0])
	for i, arg := range args[1:] {
		var next Value
		for _, a := range out {
			for _, b := range f.operand(arg) {
				next = join(next, pick(a, b, greatest, contest{instr, i, a.key(), b.key()}))
			}
		}
		out = next
	}
	if !slices.ContainsFunc(args, func(arg ssa.Value) bool { return isPartOf(arg, instr.Value()) }) {
		return out
	}
	// Have: for _, v := range versions { most = max(most, v) }
	if greatest {
		return leading(out, token.GTR)
	}
	return leading(out, token.LSS)
}

// isPartOf reports whether v is what a loop has found so far, which next is part of.
func isPartOf(v, next ssa.Value) bool {
	phi, ok := v.(*ssa.Phi)
	return ok && (v == next || slices.Contains(phi.Edges, next))
}

// A contest identifies the condition under which one of two values wins.
type contest struct {
	instr ssa.CallInstruction
	index int
	a, b  key
}

func pick(a, b Alt, greatest bool, site contest) Value {
	op := token.LSS
	if greatest {
		op = token.GTR
	}
	x, y := a.constLike(b), b.constLike(a)
	switch {
	case x != nil && y != nil && x.Kind() == y.Kind():
		if constant.Compare(x, op, y) {
			return known(a)
		}
		return known(b)
	case a.Kind == Hole || b.Kind == Hole:
		wins := newCond(op, known(a), known(b), site)
		return join(guarded(known(a), []Guard{{Cond: wins}}), guarded(known(b), []Guard{{wins, true}}))
	}
	return unknown("the smaller or greater of two values")
}
