package model

import (
	"slices"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A Pick is what a function returns that is a GetConfigForClient.
type Pick uint8

const (
	PickUnknown Pick = iota
	PickOuter        // nil, for which the config stays that has the function, or always an error
	PickOther        // one of Config.Picks
	PickEither
)

// Served returns what crypto/tls does with the connections of a server that has cfg, its
// GetConfigForClient included: what is the same for all configs that can serve them. It
// returns nil if those are not known.
func Served(cfg *Config, p Program) *Posture {
	own := Effective(cfg, option.Server, p)
	var out *Posture
	switch pick := cfg.pick(); {
	case pick == PickOuter:
		return own
	case pick == PickUnknown || len(cfg.Picks) == 0:
		return nil
	case pick == PickEither:
		out = own
	}
	for _, inner := range cfg.Picks {
		if inner.Opaque {
			return nil
		}
		other := inner.instead(own.Tickets, p)
		if out == nil {
			out = other
		} else {
			out = common(out, other, option.Server)
		}
	}
	return out
}

// pick says what the GetConfigForClient of c returns.
func (c *Config) pick() Pick {
	switch alts := c.Field("GetConfigForClient").Alts; {
	case len(alts) == 0:
		return PickOuter
	case len(alts) > 1:
		return PickUnknown
	case alts[0].Kind == Unset || alts[0].Kind == Nil:
		return PickOuter
	default:
		return alts[0].Func.Picks
	}
}

// instead returns what crypto/tls does with c in the place of a config with the given
// tickets, the keys of which it takes unless it has its own
// (crypto/tls/common.go, (*Config).ticketKeys).
func (c *Config) instead(outer Answer, p Program) *Posture {
	e := &effect{cfg: c, program: p}
	posture := e.posture()
	if outer.State == Off && c.mayHaveKeys() {
		outer.State = Undecided
	}
	posture.Tickets = all(posture.Tickets, outer)
	posture.Resumption = posture.Tickets
	posture.Options = e.options(posture)
	return posture
}

func (c *Config) mayHaveKeys() bool {
	return c.Field("SessionTicketKey").MayBeSet() || c.Field("WrapSession").MayBeSet() ||
		slices.Contains(c.Calls, "(*crypto/tls.Config).SetSessionTicketKeys")
}
