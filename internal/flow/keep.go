package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"
)

// A Gate says which objects make a function matter.
type Gate struct {
	// Names reports whether a function that names obj matters by itself. A local variable that
	// is a pointer does if one of the type that it points to does; one of a basic type does not.
	Names func(obj types.Object) bool
}

// Keep returns the functions of the package that can matter: those that name an
// object the gate knows, the helpers from which the values they use come, and the
// callers that hand those values down. It is nil if there is none, and then nothing
// else need be done.
//
// It is a backward slice over syntax: from the expressions that reach what the gate
// knows to the variables and calls in them, to what is assigned to the variables, to
// what the called functions return, and from parameters to the arguments of calls.
func (ix *Index) Keep(gate Gate) map[*types.Func]bool {
	k := &keeper{
		Index: ix, gate: gate,
		names:   make(map[types.Object]bool, len(ix.pass.TypesInfo.Uses)/8),
		types:   map[types.Type]bool{},
		keep:    map[*types.Func]bool{},
		visited: map[visit]bool{},
		vars:    map[types.Object]bool{},
	}
	if !k.mark() {
		return nil
	}
	ix.fill()
	k.seed()
	for len(k.todo) > 0 {
		next := k.todo[0] // nearest first
		k.todo = k.todo[1:]
		k.visit(next)
	}
	k.forward(slices.Collect(maps.Keys(k.keep)))
	return k.keep
}

// mark notes where what the gate knows is named, and reports whether it is used anywhere.
func (k *keeper) mark() bool {
	note := func(id *ast.Ident, obj types.Object) {
		if obj != nil && k.knows(obj) {
			k.marks = append(k.marks, id.Pos())
		}
	}
	if k.eachUse(note); len(k.marks) == 0 {
		return false
	}
	for id, obj := range k.pass.TypesInfo.Defs {
		note(id, obj)
	}
	slices.Sort(k.marks)
	return true
}

// named reports whether n names anything that the gate knows.
func (k *keeper) named(n ast.Node) bool {
	i, _ := slices.BinarySearch(k.marks, n.Pos())
	return i < len(k.marks) && k.marks[i] < n.End()
}

// knows reports whether the gate knows obj.
func (k *keeper) knows(obj types.Object) bool {
	if v, ok := obj.(*types.Var); ok && v.Kind() != types.FieldVar && v.Kind() != types.PackageVar {
		return k.knowsType(v.Type())
	}
	known, ok := k.names[obj]
	if !ok {
		known = k.gate.Names(obj)
		k.names[obj] = known
	}
	return known
}

type keeper struct {
	*Index
	gate    Gate
	names   map[types.Object]bool // what the gate said of them
	types   map[types.Type]bool   // what it said of variables of these types
	marks   []token.Pos           // of the names that the gate knows
	keep    map[*types.Func]bool
	visited map[visit]bool
	vars    map[types.Object]bool // variables already followed
	todo    []place
}

// A place is an expression of a function, nil for package level.
type place struct {
	fn   *types.Func
	expr ast.Expr
	trail
}

// A trail is how the slice came to a place.
type trail struct {
	hops int // how many functions away from where the value is used
	// inside says that fn was entered at a call of it, whose arguments are followed there:
	// what others hand fn is not what this value is made of.
	inside bool
}

// A visit is something that was followed. What was followed with all that callers hand on
// need not be followed inside of one call.
type visit struct {
	what   any // ast.Node or *types.Var
	inside bool
}

// first reports whether what was not yet followed, and notes that it is.
func (k *keeper) first(what any, inside bool) bool {
	if k.visited[visit{what, false}] || k.visited[visit{what, inside}] {
		return false
	}
	k.visited[visit{what, inside}] = true
	return true
}

// maxHops bounds how many functions of a package a value is followed through.
const maxHops = 2

// seed keeps the functions that name what the gate knows and starts with the
// expressions in them that reach it.
func (k *keeper) seed() {
	for _, file := range k.pass.Files {
		for _, decl := range file.Decls {
			var fn *types.Func
			if fd, ok := decl.(*ast.FuncDecl); ok {
				if fn = funcOf(k.pass, fd); !k.named(fd) {
					if k.makesHolder(fn) {
						k.keepFunc(fn, false, 0)
					}
					continue
				}
				k.keepFunc(fn, false, 0)
			}
			ast.PreorderStack(decl, nil, func(n ast.Node, stack []ast.Node) bool {
				k.seedNode(fn, n, stack)
				return true
			})
		}
	}
}

// seedNode starts from an expression that reaches what the gate knows: an element of
// a literal, what is assigned, what is passed beside it, what is returned, and the
// conditions around them.
func (k *keeper) seedNode(fn *types.Func, n ast.Node, stack []ast.Node) {
	add := func(exprs ...ast.Expr) {
		for _, e := range exprs {
			k.todo = append(k.todo, place{fn: fn, expr: e})
		}
		for _, outer := range stack {
			switch outer := outer.(type) {
			case *ast.IfStmt:
				k.condition(fn, outer.Cond)
			case *ast.SwitchStmt:
				k.condition(fn, outer.Tag)
			}
		}
	}
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		if id, ok := n.Key.(*ast.Ident); ok && k.gated(id) {
			add(n.Value)
		}
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			sel, ok := ast.Unparen(l).(*ast.SelectorExpr)
			if ok && k.gated(sel.Sel) || k.gatedType(l) {
				add(n.Rhs[min(i, len(n.Rhs)-1)])
			}
			if ok && k.gatedType(l) {
				add(sel.X) // whoever made it has the config too
			}
		}
	case *ast.CallExpr:
		if k.gatedType(n.Fun) {
			add(n.Args...)
			// A generic function does not name what it is used for.
			if callee := typeutil.StaticCallee(k.pass.TypesInfo, n); callee != nil && callee.Pkg() == k.pass.Pkg {
				k.keepFunc(callee.Origin(), false, 0)
			}
		}
	case *ast.ReturnStmt:
		for _, r := range n.Results {
			if k.gatedType(r) {
				add(r)
			}
		}
	}
}

// condition follows what a branch is taken on: bools, and strings and numbers that are
// compared, but not errors.
func (k *keeper) condition(fn *types.Func, cond ast.Expr) {
	if cond == nil {
		return
	}
	ast.Inspect(cond, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		switch e.(type) {
		case *ast.Ident, *ast.CallExpr:
			if t, ok := typeOf(k.pass, e).(*types.Basic); ok && t.Info()&(types.IsBoolean|types.IsString|types.IsInteger) != 0 {
				k.todo = append(k.todo, place{fn: fn, expr: e})
			}
			return false
		}
		return true
	})
}

func typeOf(pass *analysis.Pass, e ast.Expr) types.Type {
	if t := pass.TypesInfo.TypeOf(e); t != nil {
		return t.Underlying()
	}
	return nil
}

func (k *keeper) gated(id *ast.Ident) bool {
	obj := k.pass.TypesInfo.ObjectOf(id)
	return obj != nil && k.knows(obj)
}

// gatedType reports whether an expression has a type that the gate knows.
func (k *keeper) gatedType(e ast.Expr) bool {
	t := k.pass.TypesInfo.TypeOf(e)
	return t != nil && k.knowsType(t)
}

// knowsType reports whether the gate knows a local variable of type t.
func (k *keeper) knowsType(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem() // pointers to one type are many
	}
	if _, ok := t.(*types.Basic); ok {
		return false
	}
	known, ok := k.types[t]
	if !ok {
		known = k.gate.Names(types.NewVar(token.NoPos, nil, "", t))
		k.types[t] = known
	}
	return known
}

// keepFunc keeps fn; with results, what it returns is followed too.
func (k *keeper) keepFunc(fn *types.Func, results bool, hops int) {
	if hops > maxHops {
		return
	}
	k.keep[fn] = true
	decl := k.body(fn)
	if !results || decl == nil || decl.Body == nil || !k.first(decl, true) {
		return
	}
	t := trail{hops: hops, inside: true}
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		if ret, ok := n.(*ast.ReturnStmt); ok {
			for _, r := range ret.Results {
				k.todo = append(k.todo, place{fn, r, t})
			}
		}
		return true
	})
	for v := range fn.Signature().Results().Variables() {
		k.variable(v, t) // named results
	}
}

// visit follows the variables and functions in one expression.
func (k *keeper) visit(p place) {
	if !k.first(p.expr, p.inside) {
		return
	}
	called := map[ast.Node]bool{}
	ast.Inspect(p.expr, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return k.gatedType(n) // a callback: what it returns counts
		case *ast.CallExpr:
			called[ast.Unparen(n.Fun)] = true
			if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok {
				called[sel.Sel] = true
			}
			if !yields(k.pass.TypesInfo.TypeOf(n)) {
				return false
			}
		case *ast.Ident:
			k.ident(p, n, called[n])
		}
		return true
	})
}

func (k *keeper) ident(p place, id *ast.Ident, called bool) {
	switch obj := k.pass.TypesInfo.Uses[id].(type) {
	case *types.Func:
		// A function that is not called here is a callback: even its error counts.
		sig, ok := k.pass.TypesInfo.TypeOf(id).(*types.Signature) // of a generic function, as it is used here
		if ok && obj.Pkg() == k.pass.Pkg && (!called || yields(sig.Results())) {
			k.keepFunc(obj.Origin(), true, p.hops+1)
		}
	case *types.Var:
		if matters(obj.Type()) {
			k.variable(obj, p.trail)
			if !p.inside {
				k.parameter(p.fn, obj, p.hops)
			}
		}
	}
}

// yields reports whether a result of a call can matter by itself. An error or a
// string does not.
func yields(t types.Type) bool {
	tuple, ok := t.(*types.Tuple)
	if !ok {
		return t != nil && matters(t) && !isString(t)
	}
	for v := range tuple.Variables() {
		if yields(v.Type()) {
			return true
		}
	}
	return false
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// matters reports whether a value of type t can decide, hold or select what a field is
// set to.
func matters(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsBoolean|types.IsInteger|types.IsString) != 0
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return !(ok && b.Kind() == types.Byte) && matters(u.Elem())
	case *types.Array:
		return matters(u.Elem())
	case *types.Map:
		return matters(u.Elem())
	case *types.Pointer:
		return matters(u.Elem())
	case *types.Struct, *types.Signature:
		return true
	}
	return false
}

// variable follows what is assigned to v. Functions that assign to a package variable
// are kept: without them its initializer would seem to be its value.
func (k *keeper) variable(v *types.Var, t trail) {
	isGlobal := v.Parent() == k.pass.Pkg.Scope()
	t.inside = t.inside && !isGlobal
	if v.IsField() || !k.first(v, t.inside) {
		return
	}
	k.vars[v] = true
	for _, p := range k.assigned(v) {
		if k.isTried(v, p.fn) {
			continue
		}
		p.trail = t
		k.todo = append(k.todo, p)
		if p.fn != nil && isGlobal {
			k.keep[p.fn] = true
		}
	}
}
