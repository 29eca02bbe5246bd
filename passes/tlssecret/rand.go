package tlssecret

import (
	"go/ast"
	"go/types"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// rand reports the readers whose bytes are known in advance.
func (c *checker) rand() {
	writes := c.report.Writes("Rand")
	if len(writes) == 0 || c.isOptIn("Rand") {
		return
	}
	for _, w := range writes {
		t := c.pass.TypesInfo.TypeOf(w.Value)
		if !c.isPredictable(t) {
			continue
		}
		name := types.TypeString(t, func(p *types.Package) string { return p.Name() })
		c.report.Report(lint.Finding{
			Rule:    option.PredictableRand,
			Range:   w.Value,
			Message: "Rand of type " + name + " is predictable: so are ticket keys and randoms",
			Fix:     c.remove(w, "Rand", option.Hardening),
		})
	}
}

// isPredictable reports whether reading from a t yields what somebody can know.
func (c *checker) isPredictable(t types.Type) bool {
	elem := types.Unalias(t)
	if ptr, ok := elem.(*types.Pointer); ok {
		elem = types.Unalias(ptr.Elem())
	}
	named, ok := elem.(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	if option.Predictable[named.Obj().Pkg().Path()+"."+named.Obj().Name()] {
		return true
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, c.pass.Pkg, "Read")
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	decl := syntax.DeclOf(c.pass, fn)
	return decl != nil && decl.Body != nil && c.isConstant(decl)
}

// isConstant reports whether the method yields the same whenever it is called: it calls
// no function, and looks at no variable but its own.
func (c *checker) isConstant(decl *ast.FuncDecl) bool {
	constant := true
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			tv := c.pass.TypesInfo.Types[n.Fun]
			constant = constant && (tv.IsBuiltin() || tv.IsType())
		case *ast.Ident:
			v, ok := c.pass.TypesInfo.Uses[n].(*types.Var)
			constant = constant && (!ok || isWithin(v, decl) && !isReceiver(v))
		}
		return constant
	})
	return constant
}

func isWithin(v *types.Var, decl *ast.FuncDecl) bool {
	return decl.Pos() <= v.Pos() && v.Pos() < decl.End()
}

func isReceiver(v *types.Var) bool { return v.Kind() == types.RecvVar }
