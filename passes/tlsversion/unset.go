package tlsversion

import (
	"fmt"
	"go/ast"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// unset reports a server without MinVersion in a program where the default is an old
// version. It leaves configs alone that others see, and may complete, or replace.
func (c *checker) unset(cfg *tlsconfig.Config) {
	if cfg.Opaque || !slices.ContainsFunc(cfg.Sinks, option.IsServerSink) {
		return // Have: quic.ListenAddr(addr, cfg, nil): another package sets MinVersion in a copy
	}
	p := model.Effective(cfg, option.Server, c.report.Program())
	names, why := oldDefaults(p)
	if len(names) == 0 || p.Replaced.State != model.Off {
		return
	}
	made := syntax.Made(c.pass, cfg.Origin)
	if made == nil {
		return
	}
	lit, _ := made.(*ast.CompositeLit)
	c.report.Report(lint.Finding{
		Rule:    option.VersionFloor,
		Range:   syntax.Brief(made),
		Message: fmt.Sprintf("server without MinVersion negotiates %s: %s", strings.Join(names, " and "), why),
		Fix:     c.add(cfg, lit),
	})
}

// oldDefaults returns the versions below the floor that a setting of GODEBUG allows, and
// where that comes from.
func oldDefaults(p *model.Posture) (names []string, why string) {
	for _, v := range p.Versions {
		if v.ID < option.Floor && v.State == model.On && v.Why.Setting != "" {
			names = append(names, option.VersionName(v.ID))
			why = v.Why.Text
		}
	}
	return names, why
}

// add sets the floor in the literal. It declines where the range would become empty.
func (c *checker) add(cfg *tlsconfig.Config, lit *ast.CompositeLit) *lint.Fix {
	if lit == nil || !allowsFloor(cfg) {
		return nil
	}
	text, ok := fix.Qualified(c.pass, lit.Pos(), "crypto/tls", option.VersionIdent(option.Floor))
	if !ok {
		return nil
	}
	edits, ok := fix.AddElement(c.pass, lit, "MinVersion", text)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Set MinVersion to " + text, Edits: edits, Safety: option.Hardening}
}
