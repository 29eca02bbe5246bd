package tlsmisuse

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// dropped reports what the GetConfigForClient of outer returns, if that demands less of
// clients. A demand that one of the configs has is a decision where another has it not.
//
// Have: GetConfigForClient: func(...) (*tls.Config, error) { return &tls.Config{Certificates: certs}, nil }
func (c *checker) dropped(outer *tlsconfig.Config) {
	for _, inner := range outer.Picks {
		var lost []model.Demand
		for _, d := range model.Dropped(outer, inner) {
			if !mayHave(outer.Picks, d.Field) {
				lost = append(lost, d)
			}
		}
		made := syntax.Made(c.pass, inner.Origin)
		if len(lost) == 0 || made == nil || inner.Opaque {
			continue
		}
		var names []string
		for _, d := range lost {
			names = append(names, d.Field)
		}
		c.report.Report(lint.Finding{
			Rule:    option.ConfigDropped,
			Range:   syntax.Brief(made),
			Message: "config drops " + strings.Join(names, ", ") + " of the one that it replaces",
			Fix:     c.keep(outer, inner, made, lost),
		})
	}
}

func mayHave(picks []*tlsconfig.Config, field string) bool {
	for _, p := range picks {
		if p.Field(field).MayBeSet() {
			return true
		}
	}
	return false
}

// keep returns the edit that gives literal made what it drops, nil if some of that cannot
// be said where the literal stands.
func (c *checker) keep(outer, inner *tlsconfig.Config, made ast.Expr, lost []model.Demand) *lint.Fix {
	lit, ok := made.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	if lost[0].Field == "ClientAuth" && !inner.Field("ClientCAs").MayBeSet() {
		// Without ClientCAs, clients would be verified against the system's roots.
		if cas := outer.Field("ClientCAs"); cas.MayBeSet() {
			lost = append(lost, model.Demand{Field: "ClientCAs", Alts: cas.Alts})
		}
	}
	var fields []fix.Element
	for _, d := range lost {
		text, ok := c.said(outer, lit, d)
		if !ok {
			return nil
		}
		fields = append(fields, fix.Element{Name: d.Field, Value: text})
	}
	edits, ok := fix.AddElements(c.pass, lit, fields...)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Keep what the replaced config demands", Edits: edits, Safety: option.Behaviour}
}

// said returns how to write at lit what outer demands: a constant, or a name that means
// the same there.
func (c *checker) said(outer *tlsconfig.Config, lit *ast.CompositeLit, d model.Demand) (string, bool) {
	if len(d.Alts) != 1 {
		return "", false
	}
	if n, ok := d.Alts[0].Uint16(); ok {
		name := option.ClientAuthIdent(n)
		if d.Field == "MinVersion" {
			name = option.VersionIdent(n)
		}
		return fix.Qualified(c.pass, lit.Pos(), tlsPath, name)
	}
	w, ok := syntax.WriteOf(c.report.Writes(d.Field), outer, d.Alts[0])
	if !ok {
		return "", false
	}
	base := ast.Unparen(w.Value)
	for {
		sel, ok := base.(*ast.SelectorExpr)
		if !ok {
			break
		}
		base = sel.X
	}
	id, ok := base.(*ast.Ident)
	scope := c.pass.Pkg.Scope().Innermost(lit.Pos())
	if !ok || scope == nil {
		return "", false
	}
	_, obj := scope.LookupParent(id.Name, lit.Pos())
	return types.ExprString(w.Value), obj != nil && obj == c.pass.TypesInfo.Uses[id]
}
