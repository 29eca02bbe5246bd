package tlscipher

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// http2 reports each list with which an http.Server refuses to serve HTTP/2, and so to
// serve at all.
func (c *checker) http2(cfg *tlsconfig.Config, suites tlsconfig.Value) {
	serve := servingCall(cfg)
	if serve == "" || !onlyBelow13(cfg.Field("MinVersion")) || !c.speaksHTTP2() {
		return
	}
	for i, a := range suites.Alts {
		if a.Kind != model.List || !a.Decided() || !c.lacksRequired(suites, i) || c.isBroken(suites, i) || slices.ContainsFunc(a.List, c.isUnwritten) {
			continue
		}
		what := " lacks the AES_128_GCM_SHA256 suite that HTTP/2 requires: " + serve + " fails"
		c.report.Report(lint.Finding{
			Rule: option.CipherHTTP2, Range: a.Origin, Message: field + what,
			Fix: c.require(a),
			Via: a.Via, Field: field, Effect: "it" + what,
		})
	}
}

// servingCall returns the method of an http.Server that is seen to serve with cfg, "" if
// there is none or golang.org/x/net/http2 sets the server up.
func servingCall(cfg *tlsconfig.Config) string {
	serve := ""
	for _, name := range cfg.Calls {
		switch name {
		case "golang.org/x/net/http2.ConfigureServer":
			return ""
		case "(*net/http.Server).ServeTLS", "(*net/http.Server).ListenAndServeTLS":
			serve = name[strings.LastIndexByte(name, '.')+1:]
		}
	}
	return serve
}

// onlyBelow13 reports whether every minimum is known and allows TLS 1.2.
func onlyBelow13(min tlsconfig.Value) bool {
	return !slices.ContainsFunc(min.Alts, func(a tlsconfig.Alt) bool {
		v, ok := a.Uint16()
		return !ok || v >= option.TLS13
	})
}

// lacksRequired reports whether the i-th alternative of suites is known in full, has no
// suite that HTTP/2 requires, and is not the beginning of one that has.
func (c *checker) lacksRequired(suites tlsconfig.Value, i int) bool {
	list := suites.Alts[i].List
	if !isWithout(list, option.RequiredByHTTP2) {
		return false
	}
	for _, b := range suites.Alts {
		switch b.Kind {
		case model.Hole, model.Unknown:
			return false
		case model.List:
			if !isWithout(b.List, option.RequiredByHTTP2) && extends(b.List, list) {
				return false
			}
		}
	}
	return true
}

// isWithout reports whether every element of list is known and none of ids.
func isWithout(list []tlsconfig.Value, ids []uint16) bool {
	for _, v := range list {
		for _, a := range v.Alts {
			if id, ok := a.Uint16(); !ok || slices.Contains(ids, id) {
				return false
			}
		}
	}
	return true
}

// speaksHTTP2 reports whether the servers of the package speak HTTP/2, which one does unless
// it is told otherwise: in a field, or by a directive.
func (c *checker) speaksHTTP2() bool {
	if c.http1 == nil {
		http1 := !c.leavesHTTP2()
		c.http1 = &http1
	}
	return !*c.http1
}

// leavesHTTP2 reports whether nothing in the package tells a server what to speak.
func (c *checker) leavesHTTP2() bool {
	root := c.report.Root()
	for id, obj := range c.pass.TypesInfo.Uses {
		if v, ok := obj.(*types.Var); ok && v.IsField() && v.Pkg() != nil && v.Pkg().Path() == "net/http" {
			switch v.Name() {
			case "TLSNextProto", "Protocols":
				return false
			case "TLSConfig":
				if !c.isOwnServer(root, id) {
					return false
				}
			}
		}
	}
	return !slices.ContainsFunc(c.pass.Files, switchesOff)
}

// switchesOff reports whether a directive of the file switches HTTP/2 off.
func switchesOff(f *ast.File) bool {
	for _, group := range f.Comments {
		for _, comment := range group.List {
			if strings.HasPrefix(comment.Text, "//go:debug http2server=0") {
				return true
			}
		}
	}
	return false
}

// isOwnServer reports whether the field TLSConfig that id names is one of a literal, or of a
// variable that holds one: nobody else then has told the server what to speak.
func (c *checker) isOwnServer(root inspector.Cursor, id *ast.Ident) bool {
	cur, ok := root.FindByPos(id.Pos(), id.End())
	if !ok {
		return false
	}
	sel, ok := cur.Parent().Node().(*ast.SelectorExpr)
	if !ok {
		return true // Have: http.Server{TLSConfig: cfg}
	}
	x := local.DeclOf(c.pass.TypesInfo, cur).Value(sel.X).Expr
	if u, ok := x.(*ast.UnaryExpr); ok {
		x = ast.Unparen(u.X)
	}
	if call, ok := x.(*ast.CallExpr); ok {
		return c.pass.TypesInfo.Types[call.Fun].IsBuiltin() // Have: new(http.Server)
	}
	_, isLit := x.(*ast.CompositeLit)
	return isLit
}

// require adds to a literal the suite that HTTP/2 requires, for the kind of certificate that
// the others are for.
func (c *checker) require(a tlsconfig.Alt) *lint.Fix {
	if a.Indirect || a.Via.Knob != "" || !contains(a.Write, a.Origin) {
		return nil
	}
	id := option.RequiredByHTTP2[0]
	if !hasRSA(a.List) {
		id = option.RequiredByHTTP2[1]
	}
	s, _ := option.SuiteByID(id)
	name, ok := fix.Qualified(c.pass, a.Origin.Pos(), "crypto/tls", s.Name)
	if !ok {
		return nil
	}
	edits, ok := fix.AppendElement(c.pass, a.Origin, name)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Add " + s.Name, Edits: edits, Safety: option.Behaviour}
}

// hasRSA reports whether a suite of list is for a certificate with an RSA key.
func hasRSA(list []tlsconfig.Value) bool {
	for _, v := range list {
		for _, a := range v.Alts {
			id, _ := a.Uint16()
			if s, _ := option.SuiteByID(id); isEffective(s) && !strings.Contains(s.Name, "_ECDSA_") {
				return true
			}
		}
	}
	return false
}
