package model

import (
	"slices"
	"strconv"

	"github.com/tlsvet/tlsvet/internal/option"
)

// An Offer is a version, a cipher suite or a key exchange with whether it is offered, or
// accepted by a server.
type Offer struct {
	ID uint16
	Answer
}

// A Posture is what crypto/tls does with a config on one side of a connection. Each
// answer that the source does not decide is Undecided and says why.
type Posture struct {
	Role          option.Role
	Versions      []Offer // TLS 1.0 to 1.3, oldest first
	Suites        []Offer // those of TLS 1.0 to 1.2 that crypto/tls implements
	Suites13      []Offer // those of TLS 1.3, which nobody can choose
	Groups        []Offer
	SHA1          Answer // signatures with SHA-1 in TLS 1.2
	Tickets       Answer // a server issues them, a client asks for them
	Resumption    Answer
	Renegotiation Answer // Value: RenegotiateNever, ...
	Verification  Answer // of the peer. Value: CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED, or "callback"
	Hostname      Answer // the server's name is verified by crypto/tls
	ClientAuth    Answer // Value: NoClientCert, ...; never on a client
	KeyLog        Answer
	Replaced      Answer // GetConfigForClient can put another config in the place of this one
	Options       []OptionAnswer
}

// An OptionAnswer is the answer about a documented option.
type OptionAnswer struct {
	Name string
	Answer
}

// Effective returns what crypto/tls, as of Go 1.26, does with cfg in the given role. For
// any role but client or server it is what both sides have in common. A nil cfg is the
// default config.
func Effective(cfg *Config, role option.Role, p Program) *Posture {
	if cfg == nil {
		cfg = new(Config)
	}
	if role == option.Client || role == option.Server {
		return (&effect{cfg: cfg, client: role == option.Client, program: p}).posture()
	}
	return common(Effective(cfg, option.Client, p), Effective(cfg, option.Server, p), role)
}

// Find returns the answer about a version, a suite or a group; Off if it is not among
// those that crypto/tls implements.
func Find(offers []Offer, id uint16) Answer {
	for _, o := range offers {
		if o.ID == id {
			return o.Answer
		}
	}
	return Answer{State: Off, Why: Why{Text: "crypto/tls does not implement it"}}
}

// effect answers questions about one config on one side.
type effect struct {
	cfg     *Config
	client  bool
	program Program
}

func (e *effect) posture() *Posture {
	p := &Posture{Role: option.Server}
	if e.client {
		p.Role = option.Client
	}
	for v := uint16(option.TLS10); v <= option.Newest; v++ {
		p.Versions = append(p.Versions, Offer{v, e.version(v)})
	}
	tls12, tls13 := e.version(option.TLS12), e.version(option.TLS13)
	old := some(tls12, e.version(option.TLS11), e.version(option.TLS10))
	for _, s := range option.Suites {
		switch s.Class {
		case option.SuiteSecure, option.SuiteInsecure:
			in := old
			if s.NeedsTLS12() {
				in = tls12
			}
			p.Suites = append(p.Suites, Offer{s.ID, all(in, e.suite(s.ID), e.allowed(s.ID))})
		case option.SuiteTLS13:
			p.Suites13 = append(p.Suites13, Offer{s.ID, all(tls13, e.allowed(s.ID))})
		}
	}
	for _, c := range option.Curves {
		p.Groups = append(p.Groups, Offer{c.ID, e.group(c, tls13)})
	}
	p.SHA1 = all(tls12, e.program.is("tlssha1", "1"), not(e.program.fips()))
	p.Tickets = e.tickets()
	p.Resumption = p.Tickets
	p.Renegotiation = e.renegotiation()
	p.ClientAuth = e.clientAuth()
	p.Verification = e.verification()
	p.Hostname = e.hostname()
	p.KeyLog = e.set("KeyLogWriter")
	p.Replaced = Answer{State: Never, Why: Why{Text: "a client has no GetConfigForClient"}}
	if !e.client {
		p.Replaced = e.set("GetConfigForClient")
	}
	p.Options = e.options(p)
	return p
}

// over asks a question of every alternative of a field, and answers it if they agree.
func (e *effect) over(field string, ask func(Alt) Answer) Answer {
	alts := e.cfg.Field(field).Alts
	if len(alts) == 0 {
		alts = []Alt{{}}
	}
	var answers []Answer
	for _, a := range alts {
		answer := Answer{}
		switch a.Kind {
		case Hole:
			answer.Why.Text = field + " comes from a parameter"
		case Unknown:
			answer.Why.Text = field + " is not known"
			if a.Reason != "" {
				answer.Why.Text += ": " + a.Reason
			}
		default:
			answer = ask(a)
		}
		if answer.Why.Setting == "" {
			answer.Why.Field = field
			if a.Kind != Unset {
				answer.Why.Origin = a.Origin
			}
		}
		answers = append(answers, answer)
	}
	return same(answers)
}

// yes is on or off because of text.
func yes(on bool, text string) Answer {
	if on {
		return Answer{State: On, Why: Why{Text: text}}
	}
	return Answer{State: Off, Why: Why{Text: text}}
}

// set says whether a field holds anything but its zero value.
func (e *effect) set(field string) Answer {
	return e.over(field, func(a Alt) Answer {
		switch b, ok := a.Bool(); {
		case a.Kind == Unset, a.Kind == Nil:
			return yes(false, field+" is not set")
		case ok && !b:
			return yes(false, field+" is false")
		case ok:
			return yes(true, field+" is true")
		}
		return yes(true, field+" is set")
	})
}

// version follows (*Config).supportedVersions in crypto/tls/common.go.
func (e *effect) version(v uint16) Answer {
	low := e.over("MinVersion", func(a Alt) Answer {
		switch n, ok := a.Uint16(); {
		case !ok:
			return Answer{Why: Why{Text: "MinVersion is not known"}}
		case n != 0:
			return yes(v >= n, "MinVersion is "+option.VersionName(n))
		case v >= option.TLS12:
			return yes(true, "MinVersion is not set")
		case e.client:
			return yes(false, "MinVersion is not set")
		}
		return e.program.is("tls10server", "1")
	})
	high := e.over("MaxVersion", func(a Alt) Answer {
		switch n, ok := a.Uint16(); {
		case !ok:
			return Answer{Why: Why{Text: "MaxVersion is not known"}}
		case n == 0:
			return yes(true, "MaxVersion is not set")
		default:
			return yes(v <= n, "MaxVersion is "+option.VersionName(n))
		}
	})
	answers := []Answer{low, high}
	if e.client && v < option.TLS13 {
		answers = append(answers, not(e.set("EncryptedClientHelloConfigList")))
	}
	if v < option.TLS12 {
		answers = append(answers, not(e.program.fips()))
	}
	return all(answers...)
}

// suite says whether CipherSuites holds a suite, or the default does.
func (e *effect) suite(id uint16) Answer {
	return e.over("CipherSuites", func(a Alt) Answer {
		switch a.Kind {
		case Unset, Nil:
			return e.defaultSuite(id)
		case List:
			return contains(a.List, id, "CipherSuites")
		}
		return Answer{Why: Why{Text: "CipherSuites is not known"}}
	})
}

func (e *effect) defaultSuite(id uint16) Answer {
	needed, ok := option.SuiteSettings(id)
	answers := []Answer{yes(ok, "CipherSuites is not set")}
	for _, name := range needed {
		answers = append(answers, e.program.is(name, "1"))
	}
	if len(answers) > 1 {
		answers = answers[1:] // the setting says more
	}
	return all(answers...)
}

// contains says whether a list holds id.
func contains(list []Value, id uint16, field string) Answer {
	answer := yes(false, field+" does not list it")
	for _, v := range list {
		for _, a := range v.Alts {
			switch n, ok := a.Uint16(); {
			case !ok || n == id && len(v.Alts) > 1:
				answer = Answer{Why: Why{Text: "an element of " + field + " is not known"}}
			case n == id:
				return yes(true, field+" lists it")
			}
		}
	}
	return answer
}

// allowed is off for a suite that FIPS 140-3 mode removes.
func (e *effect) allowed(suite uint16) Answer {
	if slices.Contains(option.FIPSSuites, suite) {
		return yes(true, "FIPS 140-3 allows it")
	}
	return not(e.program.fips())
}

// group follows (*Config).curvePreferences in crypto/tls/common.go: a list keeps what it
// names of the default, and no more.
func (e *effect) group(c option.Curve, tls13 Answer) Answer {
	listed := e.over("CurvePreferences", func(a Alt) Answer {
		switch {
		case a.Kind == Unset, a.Kind == Nil, a.Kind == List && len(a.List) == 0:
			return yes(true, "CurvePreferences is not set")
		case a.Kind == List:
			return contains(a.List, c.ID, "CurvePreferences")
		}
		return Answer{Why: Why{Text: "CurvePreferences is not known"}}
	})
	needed, ok := option.CurveSettings(c.ID)
	answers := []Answer{listed, yes(ok, "the default of Go")}
	for _, name := range needed {
		answers = append(answers, not(e.program.is(name, "0")))
	}
	if c.PostQuantum {
		answers = append(answers, tls13)
	}
	if !c.InFIPS() {
		answers = append(answers, not(e.program.fips()))
	}
	return all(answers...)
}

// tickets says whether a server issues tickets, and a client keeps them.
func (e *effect) tickets() Answer {
	enabled := not(e.set("SessionTicketsDisabled"))
	if e.client {
		return all(enabled, e.set("ClientSessionCache"))
	}
	return enabled
}

func (e *effect) renegotiation() Answer {
	if !e.client {
		return Answer{State: Never, Value: "RenegotiateNever", Why: Why{Text: "a server never renegotiates"}}
	}
	return e.over("Renegotiation", func(a Alt) Answer {
		switch n, ok := a.Uint16(); {
		case !ok:
			return Answer{Why: Why{Text: "Renegotiation is not known"}}
		case option.RenegotiationIdent(n) == "":
			return Answer{State: Off, Value: "RenegotiateNever", Why: Why{Text: unset(n, "Renegotiation", "RenegotiateNever")}}
		default:
			ident := option.RenegotiationIdent(n)
			return Answer{State: On, Value: ident, Why: Why{Text: "Renegotiation is " + ident}}
		}
	})
}

// unset says what a field is, or that it is not set.
func unset(n uint16, field, value string) string {
	if n == 0 {
		return field + " is not set"
	}
	return field + " is " + value
}

func (e *effect) clientAuth() Answer {
	if e.client {
		return Answer{State: Never, Why: Why{Text: "a client requests no certificate"}}
	}
	return e.over("ClientAuth", func(a Alt) Answer {
		n, ok := a.Uint16()
		if !ok {
			return Answer{Why: Why{Text: "ClientAuth is not known"}}
		}
		ident := option.ClientAuthIdent(n)
		if ident == "" {
			ident = strconv.Itoa(int(n))
		}
		answer := yes(n != option.NoClientCert, unset(n, "ClientAuth", ident))
		answer.Value = ident
		return answer
	})
}
