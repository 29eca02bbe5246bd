package tlsticket

import (
	"slices"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// disabled reports a SessionTicketsDisabled that the source decides.
func (c *checker) disabled(cfg *tlsconfig.Config) {
	if cfg.Field("GetConfigForClient").MayBeSet() || isNeeded(cfg) {
		return
	}
	for _, a := range cfg.Field("SessionTicketsDisabled").Alts {
		if v, ok := a.Bool(); !ok || !v || !a.Decided() {
			continue
		}
		f := lint.Finding{
			Rule:   option.TicketsDisabled,
			Range:  a.Origin,
			Via:    a.Via,
			Field:  "SessionTicketsDisabled",
			Effect: "every handshake is a full one",
		}
		f.Message = "SessionTicketsDisabled switches off resumption: every handshake is a full one"
		if neverResumes(cfg) {
			f.Effect = "a client without ClientSessionCache resumes nothing anyway"
			f.Message = "SessionTicketsDisabled has no effect: a client without ClientSessionCache resumes nothing"
			f.Fix = c.enable(a)
		}
		c.report.Report(f)
	}
}

// isNeeded reports whether resumed sessions would skip a check, which is what disabling
// tickets prevents: verify-resumption asks for it.
func isNeeded(cfg *tlsconfig.Config) bool {
	return cfg.Field("VerifyPeerCertificate").MayBeSet() && !cfg.Field("VerifyConnection").MayBeSet()
}

// neverResumes reports whether cfg is that of clients alone and has no cache.
func neverResumes(cfg *tlsconfig.Config) bool {
	return cfg.Role == option.Client && !cfg.Opaque && isAbsent(cfg.Field("ClientSessionCache"))
}

// enable deletes a field that has no effect. It declines where the value is written for
// other configs too.
func (c *checker) enable(a tlsconfig.Alt) *lint.Fix {
	shared := func(cfg *tlsconfig.Config) bool {
		has := func(b tlsconfig.Alt) bool { return b.Origin == a.Origin }
		return slices.ContainsFunc(cfg.Field("SessionTicketsDisabled").Alts, has) && !neverResumes(cfg)
	}
	if a.Indirect || a.Via.Knob != "" || !a.Write.IsValid() || !a.Write.Contains(a.Origin) || slices.ContainsFunc(c.configs, shared) {
		return nil
	}
	edits, ok := fix.ClearField(c.pass, a.Write)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Delete SessionTicketsDisabled", Edits: edits, Safety: option.Neutral}
}

// issuesTickets reports whether cfg is certain to serve with tickets as it stands.
func issuesTickets(cfg *tlsconfig.Config) bool {
	if cfg.Role&option.Server == 0 || cfg.Opaque || cfg.Field("GetConfigForClient").MayBeSet() {
		return false
	}
	return !slices.ContainsFunc(cfg.Field("SessionTicketsDisabled").Alts, func(a tlsconfig.Alt) bool {
		v, ok := a.Bool()
		return !ok || v || a.Selector != model.Plain
	})
}
