package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// A Gate says which objects make a function matter.
type Gate struct {
	// Names reports whether a function that names obj matters by itself.
	Names func(obj types.Object) bool
}

// maxKeepDepth bounds how far from a function that matters by itself its callers and
// callees are kept: how many helpers a value may pass through in one package.
const maxKeepDepth = 4

// Keep returns the functions of the package that can matter: those that name an
// object the gate knows, the callees that can hand them a value, and the callers that
// can hand a value down. It is nil if there is none, and then nothing else need be done.
func Keep(pass *analysis.Pass, gate Gate) map[*types.Func]bool {
	g := &keeper{pass: pass, refs: map[*types.Func][]*types.Func{}, keep: map[*types.Func]bool{}}
	if !g.seed(gate) {
		return nil
	}
	callers := map[*types.Func][]*types.Func{}
	for fn, refs := range g.refs {
		for _, r := range refs {
			callers[r] = append(callers[r], fn)
		}
	}
	g.spread(g.refs, yields)
	g.spread(callers, func(callee, caller *types.Func) bool { return g.keep[callee] && takes(callee) })
	g.spread(g.refs, yields)
	g.writers()
	return g.keep
}

type keeper struct {
	pass *analysis.Pass
	refs map[*types.Func][]*types.Func // functions of the package that a function names
	keep map[*types.Func]bool
}

// seed keeps the functions that name something the gate knows. It reports whether
// there is anything, package variables included.
func (g *keeper) seed(gate Gate) bool {
	any := false
	for _, file := range g.pass.Files {
		for _, decl := range file.Decls {
			fd, _ := decl.(*ast.FuncDecl)
			var fn *types.Func
			if fd != nil {
				fn = funcOf(g.pass, fd)
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok {
					return true
				}
				obj := g.pass.TypesInfo.Uses[id]
				if obj == nil {
					return true
				}
				if callee, ok := obj.(*types.Func); ok && callee.Pkg() == g.pass.Pkg && fn != nil {
					g.refs[fn] = append(g.refs[fn], callee.Origin())
				}
				if gate.Names(obj) {
					any = true
					if fn != nil {
						g.keep[fn] = true
					}
				}
				return true
			})
		}
	}
	return any
}

// writers keeps the functions that may write to a package variable that a kept
// function names: without them its initializer would seem to be its value.
//
// Have: var verify = false; func init() { flag.BoolVar(&verify, "verify", true, "") }
func (g *keeper) writers() {
	vars := map[types.Object]bool{}
	g.funcs(func(fn *types.Func, decl *ast.FuncDecl) {
		if !g.keep[fn] {
			return
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && g.isGlobal(id) {
				vars[g.pass.TypesInfo.Uses[id]] = true
			}
			return true
		})
	})
	g.funcs(func(fn *types.Func, decl *ast.FuncDecl) {
		if g.keep[fn] {
			return
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, l := range n.Lhs {
					if vars[g.rootVar(l)] {
						g.keep[fn] = true
					}
				}
			case *ast.UnaryExpr:
				if n.Op == token.AND && vars[g.rootVar(n.X)] {
					g.keep[fn] = true
				}
			}
			return true
		})
	})
}

func (g *keeper) funcs(f func(*types.Func, *ast.FuncDecl)) {
	for _, file := range g.pass.Files {
		for _, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok {
				if fn := funcOf(g.pass, fd); fn != nil {
					f(fn, fd)
				}
			}
		}
	}
}

func (g *keeper) isGlobal(id *ast.Ident) bool {
	v, ok := g.pass.TypesInfo.Uses[id].(*types.Var)
	return ok && v.Parent() == g.pass.Pkg.Scope()
}

// rootVar returns the variable that expression e is a part of, or nil.
func (g *keeper) rootVar(e ast.Expr) types.Object {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			return g.pass.TypesInfo.Uses[x]
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// spread keeps the neighbours of kept functions that pass holds for, step by step.
func (g *keeper) spread(next map[*types.Func][]*types.Func, pass func(from, to *types.Func) bool) {
	frontier := make([]*types.Func, 0, len(g.keep))
	for fn := range g.keep {
		frontier = append(frontier, fn)
	}
	for range maxKeepDepth {
		var reached []*types.Func
		for _, fn := range frontier {
			for _, to := range next[fn] {
				if !g.keep[to] && pass(fn, to) {
					g.keep[to] = true
					reached = append(reached, to)
				}
			}
		}
		frontier = reached
	}
}

// yields reports whether a callee can hand its caller a value that matters.
//
// An error or a string decides nothing by itself; a function without results may
// still change what its parameters refer to.
func yields(_, callee *types.Func) bool {
	sig := callee.Signature()
	for v := range sig.Results().Variables() {
		if matters(v.Type()) {
			return true
		}
	}
	for v := range sig.Params().Variables() {
		if _, ok := v.Type().Underlying().(*types.Pointer); ok && sig.Results().Len() == 0 {
			return true
		}
	}
	return false
}

// takes reports whether a caller can hand fn a value that matters.
func takes(fn *types.Func) bool {
	for v := range fn.Signature().Params().Variables() {
		if matters(v.Type()) {
			return true
		}
	}
	return false
}

func matters(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsBoolean|types.IsInteger) != 0
	case *types.Slice:
		return matters(u.Elem())
	case *types.Array:
		return matters(u.Elem())
	case *types.Map:
		return matters(u.Elem())
	case *types.Pointer:
		_, ok := u.Elem().Underlying().(*types.Struct)
		return ok
	case *types.Struct:
		return true
	case *types.Signature:
		return true
	}
	return false
}
