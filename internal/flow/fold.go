package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Strings that users supply are compared whatever their case is.
//
// Have: if strings.EqualFold(mode, "skip-verify") { cfg.InsecureSkipVerify = true }
// Have: switch strings.ToLower(o.Mode) { case "skip": cfg.InsecureSkipVerify = true }

// equalFold is the operator of a Cond that compares strings whatever their case is.
const equalFold = token.TILDE

// cases are functions that change the case of a string.
var cases = map[string]func(string) string{
	"strings.ToLower": strings.ToLower,
	"strings.ToUpper": strings.ToUpper,
}

// foldedCall evaluates the call of a function that compares strings or changes their case;
// nil if obj is another, or it is not known what it makes of its arguments.
func (f *frame) foldedCall(instr ssa.CallInstruction, obj *types.Func, args []Value) Value {
	if obj == nil {
		return nil
	}
	call, ok := instr.(*ssa.Call)
	if !ok {
		return nil
	}
	name := obj.FullName()
	if name == "strings.EqualFold" {
		if args[1].isText() {
			return condition(call, equalFold, args[0], args[1])
		}
		if args[0].isText() {
			return condition(call, equalFold, args[1], args[0])
		}
	}
	if change := cases[name]; change != nil && args[0].isText() {
		a := args[0][0]
		a.Const = constant.MakeString(change(constant.StringVal(a.Const)))
		return known(a)
	}
	return nil
}

// isText reports whether v is one constant string.
func (v Value) isText() bool { return len(v) == 1 && v[0].isString() }

// folded returns the condition that a string of which the case was changed is equal to a
// constant, which is of that case; nil if instr compares something else.
func (f *frame) folded(instr *ssa.BinOp, y Value) Value {
	if instr.Op != token.EQL && instr.Op != token.NEQ || !y.isText() {
		return nil
	}
	text := constant.StringVal(y[0].Const)
	x, change := f.lookedUp(instr.X)
	if change == nil || change(text) != text {
		return nil
	}
	c := condition(instr, equalFold, x, y)
	if instr.Op == token.EQL {
		return c
	}
	return condition(instr, token.EQL, c, known(Alt{Kind: Const, Const: constant.MakeBool(false)}))
}

// lookedUp returns the value of v, or if it is a string of which the case was changed, that
// string before, and what changes it.
//
// Have: versions[strings.ToLower(o.Version)]
func (f *frame) lookedUp(v ssa.Value) (Value, func(string) string) {
	if call, ok := v.(*ssa.Call); ok && call.Call.StaticCallee() != nil {
		if obj := funcObject(call.Call.StaticCallee()); obj != nil && cases[obj.FullName()] != nil {
			return f.operand(call.Call.Args[0]), cases[obj.FullName()]
		}
	}
	return f.operand(v), nil
}
