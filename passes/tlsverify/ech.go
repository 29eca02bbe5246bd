package tlsverify

import (
	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

const rejection = "EncryptedClientHelloRejectionVerify"

// rejected reports a callback that believes whoever says that he is the server that
// rejects Encrypted Client Hello.
func (c *checker) rejected(cfg *tlsconfig.Config) {
	if cfg.Role == option.Server || !cfg.Field("EncryptedClientHelloConfigList").MayBeSet() {
		return
	}
	for _, cb := range set(cfg, rejection) {
		if cb.alt.Kind != model.Func || !cb.alt.Func.NeverFails || !cb.alt.Decided() {
			continue
		}
		f := lint.Finding{
			Rule:    option.ECHVerify,
			Range:   cb.alt.Origin,
			Message: rejection + " never fails: anybody can supply the next keys",
			Via:     cb.alt.Via,
			Field:   rejection,
			Effect:  "it never fails, so anybody can supply the next keys",
		}
		if edits, ok := fix.ClearField(c.pass, cb.alt.Write); ok && cb.alt.Via.Knob == "" && cb.alt.Write.Contains(cb.alt.Origin) {
			f.Fix = &lint.Fix{Message: "Delete " + rejection, Edits: edits, Safety: option.Behaviour}
		}
		c.report.Report(f)
	}
}
