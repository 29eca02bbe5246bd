package tlsverify

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// resumption reports a VerifyPeerCertificate that resumed sessions pass by. The
// documentation of the field says so; crypto/tls calls it in verifyServerCertificate and
// processCertsFromClient, which a resumed handshake does not reach.
func (c *checker) resumption(cfg *tlsconfig.Config) {
	if cfg.Field("VerifyConnection").MayBeSet() || !resumes(cfg) {
		return
	}
	for _, cb := range set(cfg, "VerifyPeerCertificate") {
		if cb.alt.Kind != model.Func || !cb.alt.Decided() || cb.alt.Func.NeverFails {
			continue
		}
		at, field := c.written(cb.alt)
		f := lint.Finding{
			Rule:    option.VerifyResumption,
			Range:   at,
			Message: "VerifyPeerCertificate is not called for resumed sessions, which skip its check",
			Via:     cb.alt.Via,
			Field:   cb.field,
			Effect:  "resumed sessions skip its check",
		}
		if field {
			f.Fix = c.everyConnection(cfg, cb.alt)
		}
		c.report.Report(f)
	}
}

// resumes reports whether the sessions of a config that calls VerifyPeerCertificate are
// resumed: those of a server unless it disables tickets, those of a client if it has a
// cache for them.
func resumes(cfg *tlsconfig.Config) bool {
	tickets := cfg.Field("SessionTicketsDisabled")
	for _, a := range tickets.Alts {
		if disabled, ok := a.Bool(); !ok || disabled {
			return false
		}
	}
	if cfg.Field("WrapSession").MayBeSet() || cfg.Field("UnwrapSession").MayBeSet() {
		return false // whose session is resumed is decided there
	}
	if cfg.Role&option.Client != 0 {
		for _, a := range cfg.Field("ClientSessionCache").Alts {
			if a.Kind == model.Object && a.Selector == model.Plain {
				return true
			}
		}
	}
	return cfg.Role&option.Server != 0 && requestsCertificate(cfg)
}

// requestsCertificate reports whether a server is known to ask for client certificates:
// without one, crypto/tls does not call VerifyPeerCertificate.
func requestsCertificate(cfg *tlsconfig.Config) bool {
	for _, a := range cfg.Field("ClientAuth").Alts {
		if v, ok := a.Uint16(); ok && v != 0 && a.Selector == model.Plain {
			return true
		}
	}
	return false
}

// written returns the name of the field where a callback is written into it; ok is false
// if it gets there in another way, and at is the callback itself.
func (c *checker) written(a tlsconfig.Alt) (at analysis.Range, ok bool) {
	if file := syntax.FileAt(c.pass, a.Write.From); file != nil && a.Via.Knob == "" && a.Write.Contains(a.Origin) {
		if id := fix.FieldName(file, a.Write); id != nil {
			return id, true
		}
	}
	return a.Origin, false
}

// everyConnection makes a callback run for every connection where that is mechanical,
// which it is if it looks at nothing but the chains; otherwise it rules out resumption, unless
// the program says elsewhere that it wants it.
func (c *checker) everyConnection(cfg *tlsconfig.Config, a tlsconfig.Alt) *lint.Fix {
	if edits, ok := c.move(a); ok {
		return &lint.Fix{Message: "Move the check to VerifyConnection", Edits: edits, Safety: option.Behaviour}
	}
	isWritten := func(a tlsconfig.Alt) bool { return a.Write.IsValid() }
	edits, ok := fix.AddField(c.pass, a.Write, "SessionTicketsDisabled", "true")
	if !ok || slices.ContainsFunc(cfg.Field("SessionTicketsDisabled").Alts, isWritten) {
		return nil
	}
	return &lint.Fix{Message: "Disable session tickets", Edits: edits, Safety: option.Behaviour}
}

// move makes a VerifyConnection of a VerifyPeerCertificate.
//
// Have: VerifyPeerCertificate: func(_ [][]byte, chains [][]*x509.Certificate) error { return check(chains[0][0]) }
// Want: VerifyConnection: func(cs tls.ConnectionState) error { return check(cs.VerifiedChains[0][0]) }
func (c *checker) move(a tlsconfig.Alt) ([]analysis.TextEdit, bool) {
	lit, isLit := syntax.ExprAt(c.pass, a.Origin).(*ast.FuncLit)
	typ, ok := fix.Qualified(c.pass, a.Origin.Pos(), "crypto/tls", "ConnectionState")
	if !isLit || !ok {
		return nil, false
	}
	edits, ok := fix.Rename(c.pass, a.Write, "VerifyConnection")
	if !ok {
		return nil, false
	}
	uses := map[types.Object]string{}
	if params := lit.Type.Params.List; len(params) == 2 && len(params[1].Names) == 1 {
		uses[c.pass.TypesInfo.Defs[params[1].Names[0]]] = "cs.VerifiedChains"
	}
	more, ok := fix.Callback(c.pass, lit, "cs", typ, uses)
	return append(edits, more...), ok
}
