package tlsclientauth

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// A handed list is one that crypto/tls hands to a callback: a parameter, or a field of one.
type handed struct {
	callback string
	param    int
	field    string // of ConnectionState, or ""
	chains   bool   // those that were verified
}

var lists = []handed{
	{"VerifyPeerCertificate", 0, "", false},
	{"VerifyPeerCertificate", 1, "", true},
	{"VerifyConnection", 0, "PeerCertificates", false},
	{"VerifyConnection", 0, "VerifiedChains", true},
}

// isEmpty reports whether crypto/tls calls the callback with an empty list for a client
// that sends no certificate, under each of the modes.
func (l handed) isEmpty(modes []uint16) bool {
	for _, mode := range modes {
		switch {
		case mode == option.NoClientCert && l.callback == "VerifyPeerCertificate":
			return false // not called
		case mode == option.RequireAndVerifyClientCert, !l.chains && option.RequiresClientCert(mode):
			return false
		}
	}
	return true
}

// indexes reports the callbacks of a server that index a list that can be empty.
func (c *checker) indexes(cfg *tlsconfig.Config) {
	modes, ok := modes(cfg.Field("ClientAuth"))
	if !ok || cfg.Role&option.Server == 0 || cfg.Opaque || forClient(cfg) {
		return
	}
	for _, l := range lists {
		if !l.isEmpty(modes) {
			continue
		}
		for _, a := range cfg.Field(l.callback).Alts {
			if a.Kind != model.Func || a.Selector != model.Plain {
				continue
			}
			if at := c.index(a, l); at != nil {
				c.report.Report(lint.Finding{
					Rule:    option.PeerCertIndex,
					Range:   at,
					Message: types.ExprString(at) + " panics " + l.when(),
				})
			}
		}
	}
}

// forClient reports whether a config that either side may get is made for a client: it has
// a say on whether servers are verified. A server always sends a certificate.
//
// Have: credentials.NewTLS(&tls.Config{InsecureSkipVerify: true, VerifyConnection: verify})
func forClient(cfg *tlsconfig.Config) bool {
	return cfg.Role&option.Client != 0 && slices.ContainsFunc(cfg.Field("InsecureSkipVerify").Alts, func(a tlsconfig.Alt) bool {
		skips, known := a.Bool()
		return !known || skips
	})
}

func (l handed) when() string {
	if l.chains {
		return "when ClientAuth has verified no chain"
	}
	return "when the client sends no certificate"
}

// modes returns what ClientAuth can be. ok is false if that is not known, or somebody's
// choice.
func modes(v tlsconfig.Value) (modes []uint16, ok bool) {
	if len(v.Alts) == 0 {
		return []uint16{option.NoClientCert}, true
	}
	for _, a := range v.Alts {
		mode, ok := a.Uint16()
		if !ok || a.Selector != model.Plain {
			return nil, false
		}
		modes = append(modes, mode)
	}
	return modes, true
}

// index returns what callback a indexes of l whatever the client sent, or nil.
func (c *checker) index(a tlsconfig.Alt, l handed) ast.Expr {
	typ, body := syntax.FuncOf(c.pass, syntax.ExprAt(c.pass, a.Origin))
	if body == nil {
		return nil
	}
	param := c.param(typ, l.param)
	return syntax.Unguarded(c.pass.TypesInfo, body, func(e ast.Expr) bool {
		e = ast.Unparen(e)
		if sel, ok := e.(*ast.SelectorExpr); ok && sel.Sel.Name == l.field {
			e = ast.Unparen(sel.X)
		} else if l.field != "" {
			return false
		}
		id, ok := e.(*ast.Ident)
		return ok && param != nil && c.pass.TypesInfo.Uses[id] == param
	})
}

// param returns the parameter of a function at index i, nil if it has no name.
func (c *checker) param(typ *ast.FuncType, i int) types.Object {
	var names []*ast.Ident
	for _, f := range typ.Params.List {
		names = append(names, f.Names...)
	}
	if i >= len(names) {
		return nil
	}
	return c.pass.TypesInfo.Defs[names[i]]
}
