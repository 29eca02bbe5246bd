package tlsclientauth

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// A look is what the package does with the certificates that peers sent.
type look struct {
	any    bool // it does something
	hidden bool // it verifies one, or hands one to where that may be done
	names  []claim
}

// A claim is a name read from a certificate.
type claim struct {
	*ast.SelectorExpr
	served bool // the certificate is that of a request to a server
}

// acceptsAny reports whether the servers of the package request certificates and verify
// none, and whether it has clients as well.
func (c *checker) acceptsAny(configs []*tlsconfig.Config) (accepts, connects bool) {
	for _, cfg := range configs {
		connects = connects || cfg.Role&option.Client != 0
		if cfg.Role == option.Client {
			continue
		}
		if hasCallback(cfg) || cfg.Field("GetConfigForClient").MayBeSet() {
			return false, connects
		}
		for _, a := range cfg.Field("ClientAuth").Alts {
			v, ok := a.Uint16()
			if !ok || a.Selector != model.Plain || v > option.RequireAnyClientCert {
				return false, connects
			}
			accepts = accepts || v != option.NoClientCert
		}
	}
	return accepts, connects
}

// unverified reports the names that the package takes from certificates of clients.
func (c *checker) unverified(configs []*tlsconfig.Config, l look) {
	if l.hidden || len(l.names) == 0 {
		return
	}
	accepts, connects := c.acceptsAny(configs)
	for _, name := range l.names {
		if !accepts || connects && !name.served {
			continue
		}
		c.report.Report(lint.Finding{
			Rule:    option.PeerCertUnverified,
			Range:   name,
			Message: name.Sel.Name + " is what the client claims: nothing verified its certificate",
		})
	}
}

// certificates looks for what the package does with PeerCertificates.
func (c *checker) certificates() look {
	uses := c.report.Uses("crypto/tls", "PeerCertificates")
	l := look{any: len(uses) > 0}
	if !l.any {
		return l
	}
	for _, name := range proving {
		if len(c.report.Uses("crypto/x509", name)) > 0 {
			l.hidden = true
			return l
		}
	}
	for _, cur := range uses {
		if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
			c.chain(&l, c.report.Root(), cur.Parent())
		}
	}
	return l
}

// isField reports whether obj is the field called name of a struct in the package path.
func isField(obj types.Object, path, name string) bool {
	v, ok := obj.(*types.Var)
	return ok && v.IsField() && v.Name() == name && v.Pkg() != nil && v.Pkg().Path() == path
}

// proving are the fields and methods of an x509.Certificate that compare it with
// something other than what it says of itself.
var proving = []string{
	"Raw", "RawTBSCertificate", "RawSubjectPublicKeyInfo", "PublicKey", "Signature",
	"Verify", "CheckSignature", "CheckSignatureFrom", "Equal",
}

// claims are the fields by which a certificate says whose it is.
var claims = map[string]bool{
	"Subject": true, "RawSubject": true, "DNSNames": true, "EmailAddresses": true, "IPAddresses": true, "URIs": true, "SerialNumber": true,
}

// chain notes what is done with the list at cur.
func (c *checker) chain(l *look, root, cur inspector.Cursor) {
	x, _ := cur.Node().(*ast.SelectorExpr).X.(*ast.SelectorExpr)
	served := x != nil && isField(c.pass.TypesInfo.Uses[x.Sel], "net/http", "TLS") && isRequest(c.pass.TypesInfo.TypeOf(x.X))
	parent := cur.Parent()
	switch cur.ParentEdgeKind() {
	case edge.IndexExpr_X:
		c.certificate(l, root, parent, served)
	case edge.RangeStmt_X:
		if v, ok := parent.Node().(*ast.RangeStmt).Value.(*ast.Ident); ok {
			c.variable(l, root, v, served)
		}
	case edge.CallExpr_Args:
		fn, ok := parent.Node().(*ast.CallExpr).Fun.(*ast.Ident)
		l.hidden = l.hidden || !ok || c.pass.TypesInfo.Uses[fn] != types.Universe.Lookup("len")
	case edge.BinaryExpr_X, edge.BinaryExpr_Y:
		// Have: cs.PeerCertificates != nil
	default:
		l.hidden = true
	}
}

func isRequest(t types.Type) bool {
	ptr, ok := t.(*types.Pointer)
	return ok && ptr.Elem().String() == "net/http.Request"
}

// certificate notes what is done with the one at cur.
func (c *checker) certificate(l *look, root, cur inspector.Cursor, served bool) {
	switch parent := cur.Parent().Node().(type) {
	case *ast.SelectorExpr:
		l.claim(parent, served)
	case *ast.AssignStmt:
		v, ok := parent.Lhs[0].(*ast.Ident)
		if !ok || len(parent.Lhs) != 1 || cur.ParentEdgeKind() != edge.AssignStmt_Rhs {
			l.hidden = true
			return
		}
		c.variable(l, root, v, served)
	default:
		l.hidden = true
	}
}

func (l *look) claim(sel *ast.SelectorExpr, served bool) {
	if claims[sel.Sel.Name] {
		l.names = append(l.names, claim{sel, served})
	}
}

// variable notes what is done with the certificate in the variable that id defines.
func (c *checker) variable(l *look, root inspector.Cursor, id *ast.Ident, served bool) {
	if id.Name == "_" {
		return
	}
	obj := c.pass.TypesInfo.Defs[id]
	if obj == nil {
		l.hidden = true // an older variable, which others may read
		return
	}
	for cur := range root.Preorder((*ast.Ident)(nil)) {
		if c.pass.TypesInfo.Uses[cur.Node().(*ast.Ident)] != obj {
			continue
		}
		if sel, ok := cur.Parent().Node().(*ast.SelectorExpr); ok {
			l.claim(sel, served)
		} else {
			l.hidden = true
		}
	}
}
