package tlsmisuse

import (
	"strings"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// mutated reports a write to a config that is in use.
func (c *checker) mutated(ch tlsconfig.Change) {
	effect := ""
	switch {
	case ch.Spawned && option.Copiers[ch.After]:
		effect = "is written while a server copies the config: a race, or without effect"
	case !ch.Spawned && option.Holders[ch.After]:
		effect = "is written after " + strings.TrimPrefix(ch.After, "crypto/") + " has the config: handshakes read it meanwhile"
	default:
		return
	}
	c.report.Report(lint.Finding{
		Rule:    option.MutateAfterUse,
		Range:   ch.Write,
		Message: ch.Field + " " + effect,
	})
}
