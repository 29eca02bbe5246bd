package tlsverify

import (
	"fmt"
	"go/ast"
	"go/constant"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// unnamed reports a config that is to verify a server, with nothing to know it by. One that
// the same line makes may have a name, if another caller brings it: then the line is right.
func (c *checker) unnamed(cfg *tlsconfig.Config, all []*tlsconfig.Config) {
	if !cfg.Alone || slices.ContainsFunc(all, func(o *tlsconfig.Config) bool {
		return o.Alone && o.Origin == cfg.Origin && (!always(o.Field("ServerName"), isEmpty) || !always(o.Field("InsecureSkipVerify"), isFalse))
	}) {
		return
	}
	c.report.Report(lint.Finding{
		Rule:    option.ServerNameMissing,
		Range:   c.made(cfg),
		Message: "config has neither ServerName nor InsecureSkipVerify: every handshake of a client fails",
	})
}

// always reports whether every alternative of v is as is says.
func always(v tlsconfig.Value, is func(tlsconfig.Alt) bool) bool {
	return !slices.ContainsFunc(v.Alts, func(a tlsconfig.Alt) bool { return !is(a) })
}

func isEmpty(a tlsconfig.Alt) bool {
	return a.Kind == model.Unset || a.Kind == model.Const && text(a) == ""
}

func isFalse(a tlsconfig.Alt) bool {
	v, ok := a.Bool()
	return ok && !v
}

// text returns the string that the constant a is.
func text(a tlsconfig.Alt) string {
	if a.Kind != model.Const || a.Const.Kind() != constant.String {
		return ""
	}
	return constant.StringVal(a.Const)
}

// made returns the name of the type in the literal that makes cfg, or where it comes from.
func (c *checker) made(cfg *tlsconfig.Config) analysis.Range {
	var at analysis.Range = cfg.Origin
	if file := syntax.FileAt(c.pass, cfg.Origin.Pos()); file != nil {
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok && lit.Lbrace == cfg.Origin.Pos() && lit.Type != nil {
				at = lit.Type
			}
			return n != nil && n.Pos() <= cfg.Origin.Pos() && cfg.Origin.Pos() < n.End()
		})
	}
	return at
}

// misnamed reports each ServerName of a client that verifies and that no certificate holds.
func (c *checker) misnamed(cfg *tlsconfig.Config) {
	if cfg.Role == option.Server || !verifies(cfg) {
		return
	}
	for _, a := range cfg.Field("ServerName").Alts {
		flaw, host := model.HostName(text(a))
		if flaw == "" || !a.Decided() {
			continue
		}
		effect := fmt.Sprintf("%q %s, as no name in a certificate does", text(a), flaw)
		if flaw == "is a URL" {
			effect = fmt.Sprintf("%q is a URL: certificates hold names of hosts", text(a))
		}
		c.report.Report(lint.Finding{
			Rule:    option.ServerNameInvalid,
			Range:   a.Origin,
			Message: "ServerName " + effect,
			Fix:     c.rename(a, host),
			Via:     a.Via,
			Field:   "ServerName",
			Effect:  effect,
		})
	}
}

// verifies reports whether crypto/tls is known to verify the server, at least unless the
// user chooses otherwise.
func verifies(cfg *tlsconfig.Config) bool {
	skip := cfg.Field("InsecureSkipVerify")
	return len(skip.Alts) == 0 || slices.ContainsFunc(skip.Alts, isFalse)
}

// rename puts the host in the place of a literal that is written into the field itself.
func (c *checker) rename(a tlsconfig.Alt, host string) *lint.Fix {
	if _, isLit := syntax.ExprAt(c.pass, a.Origin).(*ast.BasicLit); !isLit || host == "" || a.Indirect || a.Via.Knob != "" || !a.Write.Contains(a.Origin) {
		return nil // what else it is good for is not known
	}
	edits, ok := fix.Replace(c.pass, a.Origin, strconv.Quote(host))
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Name the host alone", Edits: edits, Safety: option.Behaviour}
}
