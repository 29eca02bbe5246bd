package opensslopt

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/local"
)

// isBinding reports whether pkg is a Go binding of OpenSSL, by its shape: forks have
// other paths.
func isBinding(pkg *types.Package) bool {
	if pkg == nil || pkg.Name() != "openssl" {
		return false
	}
	ctx, ok := pkg.Scope().Lookup("Ctx").(*types.TypeName)
	if !ok {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(ctx.Type()), true, pkg, "SetOptions")
	_, isMethod := obj.(*types.Func)
	return isMethod
}

// A lost import is a binding that is imported where cgo is off: the files that declare
// its types are left out, and the names in the source are all there is.
type lost map[*ast.File]string

// lostImports returns the name of each lost import.
func lostImports(info *types.Info, files []*ast.File) lost {
	found := make(lost)
	for _, file := range files {
		for _, spec := range file.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil || !isBindingPath(p) {
				continue
			}
			name := "openssl"
			if spec.Name != nil {
				name = spec.Name.Name
			}
			if pkg := info.PkgNameOf(spec); pkg == nil || pkg.Imported().Scope().Lookup("Ctx") == nil {
				found[file] = name
			}
		}
	}
	return found
}

// isBindingPath reports whether the package at p is called openssl, as far as its path
// says.
func isBindingPath(p string) bool {
	base := path.Base(p)
	if len(base) > 1 && base[0] == 'v' && strings.Trim(base[1:], "0123456789") == "" {
		base = path.Base(path.Dir(p)) // the major version of a module
	}
	return base == "openssl" || base == "go-openssl"
}

// scope is what is known of the names in one declaration.
type scope struct {
	*checker
	decl ast.Node
	vars *local.Decl
	lost string // name of the lost import of the file, or ""
}

// A call is one of a function or method of a binding.
type call struct {
	*ast.CallExpr
	name string   // SetOptions, NewCtx
	recv ast.Expr // nil for a function
}

// call returns e as a call of a binding. ok is false if it is not one.
func (s *scope) call(e *ast.CallExpr) (_ call, ok bool) {
	if fn, ok := typeutil.Callee(s.pass.TypesInfo, e).(*types.Func); ok {
		if !isBinding(fn.Pkg()) {
			return call{}, false
		}
		return call{e, fn.Name(), receiver(fn, e)}, true
	}
	sel, isSelector := ast.Unparen(e.Fun).(*ast.SelectorExpr)
	if !isSelector || s.lost == "" || s.pass.TypesInfo.Uses[sel.Sel] != nil {
		return call{}, false
	}
	if s.isLostName(sel.X) {
		return call{e, sel.Sel.Name, nil}, true
	}
	return call{e, sel.Sel.Name, sel.X}, s.isLostCtx(sel.X)
}

func receiver(fn *types.Func, e *ast.CallExpr) ast.Expr {
	sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
	if !ok || fn.Signature().Recv() == nil {
		return nil
	}
	return sel.X
}

// isLostName reports whether e is the name of the lost import.
func (s *scope) isLostName(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	if !ok || id.Name != s.lost || s.lost == "" {
		return false
	}
	obj := s.pass.TypesInfo.Uses[id]
	_, isPackage := obj.(*types.PkgName)
	return obj == nil || isPackage
}

// isLostCtx reports whether e is a context that the lost import made.
func (s *scope) isLostCtx(e ast.Expr) bool {
	made, ok := s.vars.Value(e).Expr.(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := ast.Unparen(made.Fun).(*ast.SelectorExpr)
	return ok && s.isLostName(sel.X) && strings.HasPrefix(sel.Sel.Name, "NewCtx")
}

// name returns the name of the binding's constant that e is or is equal to, or "".
func (s *scope) name(e ast.Expr) string {
	if name := s.named(e); name != "" {
		return name
	}
	return s.nameOfValue(s.pass.TypesInfo.Types[e])
}

// named returns the name of the binding's constant that e names, or "".
func (s *scope) named(e ast.Expr) string {
	id, ok := e.(*ast.Ident)
	if sel, isSelector := e.(*ast.SelectorExpr); isSelector {
		if s.isLostName(sel.X) {
			return sel.Sel.Name
		}
		id, ok = sel.Sel, true
	}
	if !ok {
		return ""
	}
	c, ok := s.pass.TypesInfo.Uses[id].(*types.Const)
	if !ok || !isBinding(c.Pkg()) {
		return ""
	}
	return c.Name()
}

// nameOfValue returns the name of the binding's constant that has the type and value
// of tv, a constant of the program's own or a conversion.
func (s *scope) nameOfValue(tv types.TypeAndValue) string {
	named, ok := types.Unalias(typeOf(tv)).(*types.Named)
	if !ok || tv.Value == nil || !isBinding(named.Obj().Pkg()) {
		return ""
	}
	all := named.Obj().Pkg().Scope()
	for _, name := range all.Names() {
		c, ok := all.Lookup(name).(*types.Const)
		if ok && types.Identical(c.Type(), named) && c.Exported() && constant.Compare(c.Val(), token.EQL, tv.Value) {
			return name
		}
	}
	return ""
}

func typeOf(tv types.TypeAndValue) types.Type {
	if tv.Type == nil {
		return types.Typ[types.Invalid]
	}
	return tv.Type
}

// bits returns the operands of the bitwise or that e is.
func (s *scope) bits(e ast.Expr) []ast.Expr {
	v := s.vars.Value(e).Expr
	if or, ok := v.(*ast.BinaryExpr); ok && or.Op == token.OR {
		return append(s.bits(or.X), s.bits(or.Y)...)
	}
	return []ast.Expr{v}
}
