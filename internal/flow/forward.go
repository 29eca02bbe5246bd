package flow

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"
)

// forward keeps the functions by which those of from put what holds something that the
// gate knows into other structs, and by which they check what matters.
//
// Have: func newConnector(cfg *Config) *connector { return &connector{cfg: cfg} }
func (k *keeper) forward(from []*types.Func) {
	for len(from) > 0 {
		decl := k.body(from[0])
		from = from[1:]
		if decl == nil {
			continue
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				fn := typeutil.StaticCallee(k.pass.TypesInfo, call)
				if fn != nil && fn.Pkg() == k.pass.Pkg && !k.keep[fn.Origin()] && (k.holds(fn) || k.applies(fn) || k.checks(fn, call)) {
					k.keep[fn.Origin()] = true
					from = append(from, fn.Origin())
				}
			}
			return true
		})
	}
}

// checks reports whether a call of fn asks about a variable that is followed, and follows
// the parameters of fn, which may ask others.
//
// Have: if err := checkVersion(o.min); err != nil { return nil, err }
func (k *keeper) checks(fn *types.Func, call *ast.CallExpr) bool {
	sig := fn.Signature()
	if sig.Results().Len() != 1 {
		return false
	}
	result := sig.Results().At(0).Type()
	if b, ok := result.Underlying().(*types.Basic); !isError(result) && !isList(result) && (!ok || b.Info()&types.IsBoolean == 0) {
		return false
	}
	args := call.Args
	if sig.Recv() != nil {
		args = append([]ast.Expr{argument(call, -1, sig)}, args...)
	}
	for _, arg := range args {
		if v := k.rootVar(arg); v != nil && (k.vars[v] || k.isPart(v)) && k.isSetting(arg) {
			for p := range sig.Params().Variables() {
				k.vars[p] = true
			}
			if sig.Recv() != nil {
				k.vars[sig.Recv()] = true
			}
			return true
		}
	}
	return false
}

// isPart reports whether v is assigned a part of a variable that is followed.
//
// Have: for _, s := range o.Suites { if err := check(s); err != nil { return nil, err } }
func (k *keeper) isPart(v types.Object) bool {
	return slices.ContainsFunc(k.assigned(v), func(p place) bool {
		from := k.rootVar(p.expr)
		return from != nil && k.vars[from]
	})
}

// isSetting reports whether an expression is a setting: not a whole server, of which
// everything asks something.
func (k *keeper) isSetting(e ast.Expr) bool {
	t := k.pass.TypesInfo.TypeOf(e)
	if t == nil {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return true
	case *types.Slice:
		_, ok := u.Elem().Underlying().(*types.Basic)
		return ok
	}
	return k.gatedType(e) || k.holdsSettings(t)
}

// maxHolder bounds the fields of a struct that is taken for settings because it holds some.
const maxHolder = 64

// holdsSettings reports whether t is, or points to, a struct with a field that is, or points
// to, settings which the package declares.
//
// Have: func (c *Config) Validate() error { return c.TLS.Validate() }
func (k *keeper) holdsSettings(t types.Type) bool {
	s, ok := deref(t).Underlying().(*types.Struct)
	if !ok || s.NumFields() > maxHolder {
		return false
	}
	for field := range s.Fields() {
		obj := structName(deref(field.Type()))
		if obj != nil && obj.Pkg() == k.pass.Pkg && k.knows(obj) {
			return true
		}
	}
	return false
}

// makesHolder reports whether fn returns to other packages what holds something that the
// gate knows, or an option for what does: whatever it sets, it is one of a list of which
// all must be known.
//
// Have: func NewClient() *Client { return new(Client) }
// Have: func WithTimeout(d time.Duration) Option { return func(c *Client) { c.timeout = d } }
//
// What makes pointers to settings belongs to it.
//
// Have: func Bool(v bool) *bool { return &v }
func (k *keeper) makesHolder(fn *types.Func) bool {
	sig := fn.Signature()
	return fn.Exported() && sig.Recv() == nil && (k.hold(sig.Results()) || k.hasOption(sig.Results()) || pointsToParameter(sig))
}

// pointsToParameter reports whether a function takes a basic value and returns a pointer
// to one of the same type.
func pointsToParameter(sig *types.Signature) bool {
	if sig.Params().Len() != 1 || sig.Results().Len() != 1 {
		return false
	}
	p, ok := sig.Results().At(0).Type().(*types.Pointer)
	basic, isBasic := sig.Params().At(0).Type().(*types.Basic)
	return ok && isBasic && p.Elem() == basic && basic.Info()&(types.IsBoolean|types.IsInteger) != 0
}

// applies reports whether fn takes options, and what holds something that the gate knows.
//
// Have: func (c *Client) apply(opts []Option) { for _, o := range opts { o(c) } }
func (k *keeper) applies(fn *types.Func) bool {
	sig := fn.Signature()
	return k.hasOption(sig.Params()) && (k.hold(sig.Params()) || sig.Recv() != nil && k.hold(types.NewTuple(sig.Recv())))
}

// hasOption reports whether some variable is an option for what holds something that the
// gate knows, or a list of such options.
func (k *keeper) hasOption(vars *types.Tuple) bool {
	for v := range vars.Variables() {
		t := v.Type().Underlying()
		if list, ok := t.(*types.Slice); ok {
			t = list.Elem().Underlying()
		}
		switch t := t.(type) {
		case *types.Signature:
			if k.hold(t.Params()) {
				return true
			}
		case *types.Interface:
			for m := range t.Methods() {
				if k.hold(m.Signature().Params()) {
					return true
				}
			}
		}
	}
	return false
}

// holds reports whether fn takes what holds something that the gate knows, and returns a
// struct.
func (k *keeper) holds(fn *types.Func) bool {
	return yieldsStruct(fn.Signature().Results()) && k.hold(fn.Signature().Params())
}

// hold reports whether some variable is, or points to, a struct with a field that the gate
// knows.
func (k *keeper) hold(vars *types.Tuple) bool {
	for v := range vars.Variables() {
		s, ok := deref(v.Type()).Underlying().(*types.Struct)
		if !ok {
			continue
		}
		for field := range s.Fields() {
			if k.knows(field) {
				return true
			}
		}
	}
	return false
}

func yieldsStruct(results *types.Tuple) bool {
	for v := range results.Variables() {
		if _, ok := deref(v.Type()).Underlying().(*types.Struct); ok {
			return true
		}
	}
	return false
}
