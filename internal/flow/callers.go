package flow

import (
	"go/ast"
	"go/types"

	"github.com/tlsvet/tlsvet/internal/testfile"
)

// parameter follows v, if it is a parameter of fn, to the calls of fn.
//
// A receiver or pointer is followed only to callers that made what it points to, or that
// other packages hand it to; a method called on the caller's own receiver says nothing
// new.
func (k *keeper) parameter(fn *types.Func, v *types.Var, hops int) {
	if fn == nil || hops >= maxHops {
		return
	}
	sig := fn.Signature()
	index := -2
	if v == sig.Recv() {
		index = -1
	}
	for i := range sig.Params().Len() {
		if sig.Params().At(i) == v {
			index = i
		}
	}
	if index == -2 {
		return
	}
	for _, site := range k.callsOf(fn) {
		if k.isTried(fn, site.fn) {
			continue
		}
		arg := argument(site.expr.(*ast.CallExpr), index, sig)
		if arg == nil || site.fn == nil || isPointer(v.Type()) && k.handedDown(site.fn, arg) {
			continue
		}
		k.keep[site.fn] = true
		k.todo = append(k.todo, place{site.fn, arg, trail{hops: hops + 1}})
	}
}

// isTried reports whether fn only tests obj: what it hands or assigns to it says nothing of
// what the package does.
//
// Have: func TestDial(t *testing.T) { dial(&options{insecure: true}) }
func (k *keeper) isTried(obj types.Object, fn *types.Func) bool {
	return fn != nil && testfile.Is(k.pass.Fset, fn.Pos()) && !testfile.Is(k.pass.Fset, obj.Pos())
}

// argument returns the argument of call for parameter i, -1 for the receiver.
func argument(call *ast.CallExpr, i int, sig *types.Signature) ast.Expr {
	if i == -1 {
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return sel.X
		}
		return nil
	}
	if sig.Variadic() && i == sig.Params().Len()-1 && i < len(call.Args) {
		return call.Args[len(call.Args)-1]
	}
	if i < len(call.Args) {
		return call.Args[i]
	}
	return nil
}

// handedDown reports whether arg is a receiver of fn, or a parameter that only functions
// of the package set, or a part of one.
func (k *keeper) handedDown(fn *types.Func, arg ast.Expr) bool {
	v := k.rootVar(arg)
	sig := fn.Signature()
	if v == nil || v == sig.Recv() {
		return v != nil
	}
	for i := range sig.Params().Len() {
		if sig.Params().At(i) == v {
			return !fn.Exported()
		}
	}
	return false
}
