package model

import (
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// options answers for each documented option, in the order of option.Options.
func (e *effect) options(p *Posture) []OptionAnswer {
	var out []OptionAnswer
	for _, o := range option.Options {
		answer := Answer{Why: Why{Text: o.Go}}
		switch o.Control {
		case option.Always:
			answer.State = Always
		case option.Never:
			answer.State = Never
		default:
			answer = e.documented(p, o)
		}
		out = append(out, OptionAnswer{o.Name, answer})
	}
	return out
}

// documented answers for an option that can be chosen.
func (e *effect) documented(p *Posture, o option.Option) Answer {
	switch o.Name {
	case "OP_NO_TLSv1":
		return not(Find(p.Versions, option.TLS10))
	case "OP_NO_TLSv1_1":
		return not(Find(p.Versions, option.TLS11))
	case "OP_NO_TLSv1_2":
		return not(Find(p.Versions, option.TLS12))
	case "OP_NO_TLSv1_3":
		return not(Find(p.Versions, option.TLS13))
	case "OP_NO_RENEGOTIATION":
		if !e.client {
			return Answer{State: Always, Why: p.Renegotiation.Why}
		}
		return not(plain(p.Renegotiation))
	case "OP_NO_TICKET":
		return not(p.Tickets)
	case "minimum_version":
		return e.end(p, "MinVersion", true)
	case "maximum_version":
		return e.end(p, "MaxVersion", false)
	case "verify_mode":
		return p.Verification
	case "check_hostname":
		return p.Hostname
	case "num_tickets":
		return e.numTickets(p)
	case "keylog_filename":
		return p.KeyLog
	case "load_verify_locations":
		if e.client {
			return e.set("RootCAs")
		}
		return e.set("ClientCAs")
	case "set_ciphers":
		return valued(e.chosen("CipherSuites"), p.Suites, func(id uint16) string { s, _ := option.SuiteByID(id); return s.Name })
	case "set_ecdh_curve":
		return valued(e.chosen("CurvePreferences"), p.Groups, func(id uint16) string { c, _ := option.CurveByID(id); return c.Ident })
	case "options":
		return Answer{State: Never, Why: Why{Text: o.Go}}
	}
	return Answer{Why: Why{Text: "not classified"}}
}

// plain returns an answer without its value.
func plain(a Answer) Answer {
	a.Value = ""
	return a
}

// end answers for one end of the range of versions: its value is a version if everything
// beyond it is known not to be offered.
func (e *effect) end(p *Posture, field string, lowest bool) Answer {
	answer := e.chosen(field)
	for i := range p.Versions {
		v := p.Versions[i]
		if !lowest {
			v = p.Versions[len(p.Versions)-1-i]
		}
		switch v.State {
		case On:
			answer.Value = option.VersionName(v.ID)
			if v.Why.Setting != "" {
				answer.Why = v.Why
			}
			return answer
		case Undecided:
			return Answer{Why: v.Why}
		}
	}
	answer.Value = "none"
	return answer
}

// chosen says whether the program sets a field to anything but its zero value.
func (e *effect) chosen(field string) Answer {
	return e.over(field, func(a Alt) Answer {
		if n, ok := a.Uint16(); a.Kind == Nil || ok && n == 0 {
			return yes(false, field+" is not set")
		}
		return yes(true, field+" is set")
	})
}

// valued adds the names of what is offered, if all of it is known.
func valued(answer Answer, offers []Offer, name func(uint16) string) Answer {
	var names []string
	for _, o := range offers {
		switch o.State {
		case On:
			names = append(names, name(o.ID))
		case Undecided:
			return Answer{Why: o.Why}
		}
	}
	answer.Value = strings.Join(names, ", ")
	return answer
}

func (e *effect) numTickets(p *Posture) Answer {
	switch {
	case e.client:
		return Answer{State: Never, Why: Why{Text: "a client sends no ticket"}}
	case p.Tickets.State == On:
		return Answer{State: On, Value: "1", Why: p.Tickets.Why}
	case p.Tickets.State == Off:
		return Answer{State: Off, Value: "0", Why: p.Tickets.Why}
	}
	return p.Tickets
}

// common returns what two postures agree about.
func common(a, b *Posture, role option.Role) *Posture {
	both := func(x, y Answer) Answer { return same([]Answer{x, y}) }
	p := &Posture{
		Role:          role,
		Versions:      agreed(a.Versions, b.Versions),
		Suites:        agreed(a.Suites, b.Suites),
		Suites13:      agreed(a.Suites13, b.Suites13),
		Groups:        agreed(a.Groups, b.Groups),
		SHA1:          both(a.SHA1, b.SHA1),
		Tickets:       both(a.Tickets, b.Tickets),
		Resumption:    both(a.Resumption, b.Resumption),
		Renegotiation: both(a.Renegotiation, b.Renegotiation),
		Verification:  both(a.Verification, b.Verification),
		Hostname:      both(a.Hostname, b.Hostname),
		ClientAuth:    both(a.ClientAuth, b.ClientAuth),
		KeyLog:        both(a.KeyLog, b.KeyLog),
		Replaced:      both(a.Replaced, b.Replaced),
	}
	for i, o := range a.Options {
		p.Options = append(p.Options, OptionAnswer{o.Name, both(o.Answer, b.Options[i].Answer)})
	}
	return p
}

// agreed returns what two lists of the same things agree about.
func agreed(a, b []Offer) []Offer {
	var out []Offer
	for i, o := range a {
		out = append(out, Offer{o.ID, same([]Answer{o.Answer, b[i].Answer})})
	}
	return out
}
