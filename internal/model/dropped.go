package model

import (
	"go/constant"
	"slices"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A Demand is a field by which the config of a server asks more of clients than the zero
// value does.
type Demand struct {
	Field string
	Alts  []Alt
}

// Dropped returns what outer demands and inner, which its GetConfigForClient returns in
// its place, does not. A field that inner has on some way, or sets to its zero value, is
// a decision; so is one that is not known.
func Dropped(outer, inner *Config) []Demand {
	if inner.validates() {
		return nil
	}
	var out []Demand
	for _, field := range []string{"ClientAuth", "ClientCAs", "MinVersion", "VerifyConnection", "VerifyPeerCertificate"} {
		if v := outer.Field(field); demands(outer, field) && v.all(func(a Alt) bool { return a.Selector == Plain }) && lacks(inner, field) {
			out = append(out, Demand{field, v.Alts})
		}
	}
	return out
}

// validates reports whether c is for the connections by which an authority finds out who
// has a domain, on which nothing is served.
func (c *Config) validates() bool {
	for _, a := range c.Field("NextProtos").Alts {
		for _, proto := range a.List {
			if proto.all(func(b Alt) bool { return b.Kind == Const && constant.StringVal(b.Const) == option.ACMEProto }) {
				return true
			}
		}
	}
	return false
}

// demands reports whether every alternative of a field of outer refuses clients.
func demands(outer *Config, field string) bool {
	v := outer.Field(field)
	switch field {
	case "ClientAuth":
		return v.all(func(a Alt) bool { return a.within(option.RequireAnyClientCert, option.RequireAndVerifyClientCert) })
	case "ClientCAs":
		return v.all(func(a Alt) bool { return a.Kind != Unset && a.Kind != Nil })
	case "MinVersion":
		return v.all(func(a Alt) bool { return a.within(option.TLS12+1, option.TLS13) }) // TLS 1.2 is the default
	case "VerifyPeerCertificate":
		asks := outer.Field("ClientAuth").all(func(a Alt) bool { return a.within(option.RequestClientCert, option.RequireAndVerifyClientCert) })
		return asks && v.all(refuses)
	}
	return v.all(refuses)
}

// refuses reports whether a callback can fail.
func refuses(a Alt) bool { return a.Kind == Func && !a.Func.NeverFails }

// lacks reports whether inner is known not to demand by a field what another config does.
func lacks(inner *Config, field string) bool {
	unset := func(name string) bool { return inner.Field(name).all(Alt.untouched) }
	switch field {
	case "ClientCAs": // which matters only to a config that verifies
		verifies := func(a Alt) bool { return a.within(option.VerifyClientCertIfGiven, option.RequireAndVerifyClientCert) }
		return unset(field) && inner.Field("ClientAuth").all(verifies)
	case "VerifyConnection", "VerifyPeerCertificate":
		return unset("VerifyConnection") && unset("VerifyPeerCertificate")
	}
	return unset(field)
}

func (a Alt) untouched() bool { return a.Kind == Unset && a.Selector == Plain }

// within reports whether a is a constant from min to max.
func (a Alt) within(min, max uint16) bool {
	n, ok := a.Uint16()
	return ok && min <= n && n <= max
}

// all reports whether v has alternatives and f holds for each.
func (v Value) all(f func(Alt) bool) bool {
	return len(v.Alts) > 0 && !slices.ContainsFunc(v.Alts, func(a Alt) bool { return !f(a) })
}
