package opensslopt

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
)

// dials gives, for each function of a binding that makes a client connection, the
// index of its context. The flags of a dial follow it.
var dials = map[string]int{
	"Client":      1,
	"Dial":        2,
	"DialTimeout": 3,
	"DialSession": 2,
}

func isDial(name string) bool {
	_, ok := dials[name]
	return ok
}

// serves lists the functions of a binding that make a server of a context.
var serves = []string{"Listen", "NewListener", "Server"}

// inspections are the methods by which a program looks at its peer itself.
var inspections = []string{"VerifyResult", "PeerCertificate", "PeerCertificateChain"}

// verifiesItself reports whether one of files may look at a peer's certificate.
func verifiesItself(files []*ast.File) bool {
	for _, file := range files {
		found := false
		ast.Inspect(file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			found = found || ok && slices.Contains(inspections, sel.Sel.Name)
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

// verification reports c if it leaves a client without verification.
func (s *scope) verification(c call) {
	if s.verified {
		return
	}
	index, dials := dials[c.name]
	switch {
	case c.recv != nil && strings.HasPrefix(c.name, "SetVerify") && c.name != "SetVerifyCallback" && len(c.Args) > 0:
		s.verifyNone(c)
	case c.recv == nil && dials && index < len(c.Args):
		s.unverified(c, c.Args[index])
		if index+1 < len(c.Args) {
			s.skippedHost(c.Args[index+1])
		}
	}
}

// verifyNone reports VerifyNone, unless servers alone are made here: it is what a
// server has that asks for no certificates.
func (s *scope) verifyNone(c call) {
	arg := s.vars.Value(c.Args[0]).Expr
	if s.name(arg) != "VerifyNone" || s.serves && !s.dials || s.isServed(c.recv) {
		return
	}
	s.report.Report(lint.Finding{
		Rule:    option.OpenSSLVerify,
		Range:   arg,
		Message: "VerifyNone lets a client accept any certificate",
		Fix:     s.replace(arg, "VerifyPeer", option.Behaviour),
	})
}

// isServed reports whether the declaration makes a server of ctx.
func (s *scope) isServed(ctx ast.Expr) bool {
	v := s.vars.Var(ctx)
	served := false
	s.eachCall(func(c call) {
		if c.recv != nil || !slices.Contains(serves, c.name) {
			return
		}
		for _, arg := range c.Args {
			served = served || v != nil && s.vars.Var(arg) == v || v == nil && sameSelector(arg, ctx)
		}
	})
	return served
}

// sameSelector reports whether x and y are the same field of the same variable.
func sameSelector(x, y ast.Expr) bool {
	a, ok1 := ast.Unparen(x).(*ast.SelectorExpr)
	b, ok2 := ast.Unparen(y).(*ast.SelectorExpr)
	return ok1 && ok2 && a.Sel.Name == b.Sel.Name
}

// eachCall calls f for each call of the binding in the declaration.
func (s *scope) eachCall(f func(call)) {
	ast.Inspect(s.decl, func(n ast.Node) bool {
		if e, ok := n.(*ast.CallExpr); ok {
			if c, ok := s.call(e); ok {
				f(c)
			}
		}
		return true
	})
}

// unverified reports a client context that is nil, or made in the declaration and never
// told to verify.
func (s *scope) unverified(c call, ctx ast.Expr) {
	if !s.isNil(ctx) && !s.isDefault(ctx) || c.name == "Client" && s.isNil(ctx) {
		return
	}
	s.report.Report(lint.Finding{
		Rule:    option.OpenSSLVerify,
		Range:   ctx,
		Message: "context without SetVerify accepts any certificate",
	})
}

func (s *scope) isNil(e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && (s.pass.TypesInfo.Types[id].IsNil() || s.lost != "" && id.Name == "nil")
}

// isDefault reports whether ctx is a variable that holds a new context and that nothing
// but methods and functions of the binding sees, none of them SetVerify.
func (s *scope) isDefault(ctx ast.Expr) bool {
	v := s.vars.Var(ctx)
	made, ok := s.vars.Value(ctx).Expr.(*ast.CallExpr)
	if v == nil || !ok {
		return false
	}
	maker, ok := s.call(made)
	if !ok || !strings.HasPrefix(maker.name, "NewCtx") {
		return false
	}
	known := make(map[ast.Expr]bool) // uses of v that tell it nothing about verification
	s.eachCall(func(c call) {
		if c.recv != nil && !strings.HasPrefix(c.name, "SetVerify") {
			known[ast.Unparen(c.recv)] = true
		}
		for _, arg := range c.Args {
			known[ast.Unparen(arg)] = true
		}
	})
	escapes := false
	ast.Inspect(s.decl, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		escapes = escapes || ok && s.pass.TypesInfo.Uses[id] == v && !known[id]
		return !escapes
	})
	return !escapes
}

// skippedHost reports InsecureSkipHostVerification among the flags of a dial.
func (s *scope) skippedHost(flags ast.Expr) {
	bits := s.bits(flags)
	for _, bit := range bits {
		if s.name(bit) != "InsecureSkipHostVerification" || s.checksHost() {
			continue
		}
		s.report.Report(lint.Finding{
			Rule:    option.OpenSSLVerify,
			Range:   bit,
			Message: "InsecureSkipHostVerification accepts the certificate of any host",
		})
	}
}

// checksHost reports whether the declaration checks the name in the certificate itself.
func (s *scope) checksHost() bool {
	found := false
	s.eachCall(func(c call) { found = found || c.name == "VerifyHostname" })
	return found
}
