package tlsmisuse

import (
	"go/constant"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// mutated reports a write to a config that is in use.
func (c *checker) mutated(ch tlsconfig.Change) {
	effect := ""
	switch {
	case ch.Spawned && option.Copiers[ch.After]:
		effect = "is written while a server copies the config: a race, or without effect"
	case !ch.Spawned && holds(ch):
		effect = "is written after " + strings.Replace(ch.After, tlsPath, "tls", 1) + " has the config: handshakes read it meanwhile"
	default:
		return
	}
	c.report.Report(lint.Finding{
		Rule:    option.MutateAfterUse,
		Range:   ch.Write,
		Message: ch.Field + " " + effect,
	})
}

// holds reports whether the function that was given a config reads it later as well.
func holds(ch tlsconfig.Change) bool {
	if option.NamedHolders[ch.After] {
		name := ch.Held.Field("ServerName").Alts
		isText := func(a tlsconfig.Alt) bool {
			return a.Kind == model.Const && a.Const.Kind() == constant.String && constant.StringVal(a.Const) != ""
		}
		return len(name) > 0 && !slices.ContainsFunc(name, func(a tlsconfig.Alt) bool { return !isText(a) })
	}
	return option.Holders[ch.After]
}
