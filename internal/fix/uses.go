package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// removable reports whether node can go from file: it does nothing but yield a value,
// holds no comment, and leaves no import and no variable without a use. repl is the
// expression that takes its place, or nil.
func removable(pass *analysis.Pass, file *ast.File, node ast.Node, repl ast.Expr) bool {
	if hasEffect(pass.TypesInfo, node) || hasComment(file, node) {
		return false
	}
	kept := names(repl)
	for obj := range usedObjects(pass.TypesInfo, node) {
		if !kept[obj.Name()] && needsUse(obj, node) && !usedOutside(pass.TypesInfo, file, obj, node) {
			return false
		}
	}
	return keepsDotImports(pass, file, node, kept)
}

// pureBuiltins change nothing but memory that they allocate. append may also write
// to the spare capacity of its argument, which no sound program looks at.
var pureBuiltins = map[string]bool{
	"append": true, "cap": true, "complex": true, "imag": true, "len": true,
	"make": true, "max": true, "min": true, "new": true, "real": true,
}

// hasEffect reports whether evaluating node can do more than yield a value: it calls
// a function or receives. A function literal is not evaluated.
func hasEffect(info *types.Info, node ast.Node) bool {
	found := false
	ast.Inspect(node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW
		case *ast.CallExpr:
			found = found || !isPureCall(info, n)
		}
		return !found
	})
	return found
}

func isPureCall(info *types.Info, call *ast.CallExpr) bool {
	fun := ast.Unparen(call.Fun)
	if info.Types[fun].IsType() {
		return true // conversion
	}
	id, ok := fun.(*ast.Ident)
	return ok && info.Types[fun].IsBuiltin() && pureBuiltins[id.Name]
}

// hasComment reports whether a comment stands inside node. What it says has no other
// place to go.
func hasComment(file *ast.File, node ast.Node) bool {
	return len(commentsIn(file, node.Pos(), node.End())) > 0
}

// names returns the identifiers that expr uses, field and method names left out.
func names(expr ast.Expr) map[string]bool {
	set := make(map[string]bool)
	if expr != nil {
		for id := range bareIdents(expr) {
			set[id.Name] = true
		}
	}
	return set
}

// bareIdents returns the identifiers under root that are not the right side of a selector.
func bareIdents(root ast.Node) map[*ast.Ident]bool {
	set := make(map[*ast.Ident]bool)
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			for id := range bareIdents(n.X) {
				set[id] = true
			}
			return false
		case *ast.Ident:
			set[n] = true
		}
		return true
	})
	return set
}

func usedObjects(info *types.Info, node ast.Node) map[types.Object]bool {
	set := make(map[types.Object]bool)
	for id := range bareIdents(node) {
		if obj := info.Uses[id]; obj != nil {
			set[obj] = true
		}
	}
	return set
}

// needsUse reports whether obj, declared outside node, should have a use: an import or
// a local variable without one does not compile, a parameter without one is a knob
// that turns nothing.
func needsUse(obj types.Object, node ast.Node) bool {
	switch obj := obj.(type) {
	case *types.PkgName:
		return true
	case *types.Var:
		if node.Pos() <= obj.Pos() && obj.Pos() < node.End() {
			return false
		}
		return obj.Kind() == types.LocalVar || obj.Kind() == types.ParamVar
	}
	return false
}

// usedOutside reports whether file uses obj outside node. As for the compiler, being
// assigned to is no use.
func usedOutside(info *types.Info, file *ast.File, obj types.Object, node ast.Node) bool {
	found := false
	assigned := make(map[ast.Expr]bool)
	ast.Inspect(file, func(n ast.Node) bool {
		if n == node {
			return false
		}
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				assigned[ast.Unparen(lhs)] = n.Tok == token.ASSIGN
			}
		case *ast.Ident:
			found = found || info.Uses[n] == obj && !assigned[n]
		}
		return !found
	})
	return found
}

// keepsDotImports reports whether every package that file imports by dot and node uses
// has a use outside node, or in kept, the names in its replacement.
func keepsDotImports(pass *analysis.Pass, file *ast.File, node ast.Node, kept map[string]bool) bool {
	for _, spec := range file.Imports {
		if spec.Name == nil || spec.Name.Name != "." {
			continue
		}
		pkg := pass.TypesInfo.PkgNameOf(spec).Imported()
		inside, outside := 0, 0
		for id := range bareIdents(file) {
			switch obj := pass.TypesInfo.Uses[id]; {
			case obj == nil || obj.Parent() != pkg.Scope():
			case node.Pos() <= id.Pos() && id.Pos() < node.End():
				inside++
			default:
				outside++
			}
		}
		for name := range kept {
			if pkg.Scope().Lookup(name) != nil {
				outside++
			}
		}
		if inside > 0 && outside == 0 {
			return false
		}
	}
	return true
}
