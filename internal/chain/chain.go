// Package chain reads how a function verifies the certificates of a peer: whether it asks
// crypto/x509 for a chain to a root, and whether it does anything beside that by which it
// could tell one holder of such a chain from another.
package chain

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

const x509Path = "crypto/x509"

// A Check is what a function does with certificates, by itself and in what it calls of its
// package.
type Check struct {
	Verifies bool           // it calls (*x509.Certificate).Verify with options that are in sight
	Hidden   bool           // it looks at whose certificate it is, or hands it to where that can be done
	Usages   bool           // it says for which usages it verifies, or that is not in sight
	Options  analysis.Range // the type of the literal with the options, or the variable that holds them
	Bodies   []ast.Node     // what was read
}

// Read reads the function that node, a literal or a declaration of the package, is.
func Read(pass *analysis.Pass, node ast.Node) *Check {
	r := &reader{pass: pass, Check: &Check{}, done: map[ast.Node]bool{}}
	r.function(node)
	return r.Check
}

type reader struct {
	*Check
	pass *analysis.Pass
	done map[ast.Node]bool
}

func (r *reader) function(node ast.Node) {
	if r.done[node] {
		return
	}
	r.done[node] = true
	r.Bodies = append(r.Bodies, node)
	ast.Inspect(node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			r.call(n)
		case *ast.KeyValueExpr:
			return !r.isNoName(n)
		case *ast.Ident:
			r.name(n)
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				r.Hidden = r.Hidden || r.keeps(lhs) && r.tells(lhs)
			}
		case *ast.SendStmt:
			r.Hidden = r.Hidden || r.tells(n.Value)
		case *ast.BinaryExpr:
			// Have: cert == pinned
			equality := n.Op == token.EQL || n.Op == token.NEQ
			r.Hidden = r.Hidden || equality && r.tells(n.X) && r.tells(n.Y) && !r.isNil(n.X) && !r.isNil(n.Y)
		}
		return true
	})
}

// isNoName reports whether kv leaves the name of the server empty in so many words.
//
// Have: x509.VerifyOptions{DNSName: ""}
func (r *reader) isNoName(kv *ast.KeyValueExpr) bool {
	id, ok := kv.Key.(*ast.Ident)
	v := r.pass.TypesInfo.Types[kv.Value].Value
	return ok && r.field(id) == "DNSName" && v != nil && v.ExactString() == `""`
}

// field returns the name of the field of a struct of crypto/x509 that id uses, or "".
func (r *reader) field(id *ast.Ident) string {
	v, ok := r.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || !v.IsField() || v.Pkg() == nil || v.Pkg().Path() != x509Path {
		return ""
	}
	return v.Name()
}

// name notes the use of a field of a certificate, or of the options.
func (r *reader) name(id *ast.Ident) {
	switch name := r.field(id); {
	case name == "" || option.Anonymous[name]:
	case name == "KeyUsages":
		r.Usages = true
	default:
		r.Hidden = true
	}
}

// keeps reports whether what is assigned to lhs may be looked at elsewhere: it is no
// variable of what is read, nor an element of one.
func (r *reader) keeps(lhs ast.Expr) bool {
	lhs = ast.Unparen(lhs)
	if index, ok := lhs.(*ast.IndexExpr); ok {
		lhs = ast.Unparen(index.X)
	}
	id, ok := lhs.(*ast.Ident)
	if !ok || id.Name == "_" {
		return !ok
	}
	obj := r.pass.TypesInfo.ObjectOf(id)
	return obj == nil || !slices.ContainsFunc(r.Bodies, func(n ast.Node) bool { return n.Pos() <= obj.Pos() && obj.Pos() < n.End() })
}

func (r *reader) isNil(e ast.Expr) bool { return r.pass.TypesInfo.Types[e].IsNil() }

// tells reports whether the value of e can tell peers apart.
func (r *reader) tells(e ast.Expr) bool { return tells(r.pass.TypesInfo.TypeOf(e), 0) }

// tells reports whether t can hold a certificate, as it was parsed or as bytes.
func tells(t types.Type, depth int) bool {
	if t == nil || depth > 3 {
		return false
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil {
		switch named.Obj().Pkg().Path() + "." + named.Obj().Name() {
		case "crypto/x509.Certificate", "crypto/tls.ConnectionState":
			return true
		case "crypto/x509.CertPool", "crypto/x509.VerifyOptions", "time.Time":
			return false // what is trusted, not who is there
		}
	}
	switch t := t.Underlying().(type) {
	case *types.Pointer:
		return tells(t.Elem(), depth+1)
	case *types.Slice:
		b, ok := t.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte || tells(t.Elem(), depth+1)
	case *types.Array:
		return tells(t.Elem(), depth+1)
	case *types.Map:
		return tells(t.Key(), depth+1) || tells(t.Elem(), depth+1)
	case *types.Struct:
		for f := range t.Fields() {
			if tells(f.Type(), depth+1) {
				return true
			}
		}
	}
	return false
}

// call follows a call within the package, and otherwise notes whether it is handed what
// tells peers apart.
func (r *reader) call(call *ast.CallExpr) {
	info := r.pass.TypesInfo
	switch fn := typeutil.Callee(info, call).(type) {
	case *types.Builtin:
	case *types.Func:
		name := fn.FullName()
		if name == "(*"+x509Path+".Certificate).Verify" && len(call.Args) == 1 {
			r.verify(call.Args[0])
		} else if decl := syntax.DeclOf(r.pass, fn); decl != nil && decl.Body != nil {
			r.function(decl)
		} else if fn.Pkg() == nil || !option.Unconcerned(fn.Pkg().Path(), name) {
			r.handed(call)
		}
	default:
		if _, isLit := ast.Unparen(call.Fun).(*ast.FuncLit); !isLit {
			r.handed(call)
		}
	}
}

// handed notes whether an argument or the receiver of a call that is not followed tells
// peers apart. A conversion of bytes makes a string of them, which can be compared.
func (r *reader) handed(call *ast.CallExpr) {
	for _, arg := range call.Args {
		r.Hidden = r.Hidden || r.tells(arg)
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && r.pass.TypesInfo.Selections[sel] != nil {
		r.Hidden = r.Hidden || r.tells(sel.X)
	}
}
