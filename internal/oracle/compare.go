package oracle

import (
	"crypto/tls"
	"fmt"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/oracle/observe"
)

// A Tally counts the answers of tlsvet to one kind of question.
type Tally struct{ Agreed, Disagreed, Unknown int }

// A Disagreement is a prediction that crypto/tls did not keep.
type Disagreement struct {
	Case            *Case
	GoLine, GODEBUG string // of the program
	Question        string
	Detail          string
}

// A Comparison is what came of the predictions about a program.
type Comparison struct {
	Cases         int
	Tallies       map[string]*Tally // by the kind of question
	Disagreements []Disagreement
}

// comparer compares the prediction about one case with what was observed of it.
type comparer struct {
	*Comparison
	c        *Case
	p        *model.Posture
	swallows bool // a truncated stream is taken for a complete one
}

// NewComparison returns a comparison of nothing yet.
func NewComparison() *Comparison { return &Comparison{Tallies: make(map[string]*Tally)} }

// add adds what came of the predictions about a case.
func (cmp *Comparison) add(c *Case, p *model.Posture, swallows bool, r *Reports) {
	cmp.Cases++
	x := comparer{cmp, c, p, swallows}
	if c.Role == option.Client {
		x.client(r.Clients[c.Name])
	} else {
		x.server(r.Servers[c.Name])
	}
}

// ask notes how the answer to a question compares with what happened.
func (x comparer) ask(question string, predicted model.State, happened bool, detail string) {
	t := x.Tallies[question]
	if t == nil {
		t = new(Tally)
		x.Tallies[question] = t
	}
	switch on := predicted == model.On || predicted == model.Always; {
	case predicted == model.Undecided:
		t.Unknown++
	case on == happened:
		t.Agreed++
	default:
		t.Disagreed++
		text := fmt.Sprintf("tlsvet says %s, crypto/tls says %v (%s)", predicted, happened, detail)
		x.Disagreements = append(x.Disagreements, Disagreement{Case: x.c, Question: question, Detail: text})
	}
}

// and is on if all are, off if one is, else undecided; or is the same of the opposite.
func and(states ...model.State) model.State {
	out := model.On
	for _, s := range states {
		switch s {
		case model.Off, model.Never:
			return model.Off
		case model.Undecided:
			out = model.Undecided
		}
	}
	return out
}

func or(states ...model.State) model.State {
	out := model.Off
	for _, s := range states {
		switch s {
		case model.On, model.Always:
			return model.On
		case model.Undecided:
			out = model.Undecided
		}
	}
	return out
}

func not(s model.State) model.State {
	switch s {
	case model.On, model.Always:
		return model.Off
	case model.Off, model.Never:
		return model.On
	}
	return s
}

func when(b bool) model.State {
	if b {
		return model.On
	}
	return model.Off
}

func (x comparer) version(v uint16) model.State { return model.Find(x.p.Versions, v).State }

// group is on if any group is offered that the given test accepts.
func (x comparer) group(accept func(option.Curve) bool) model.State {
	var states []model.State
	for _, g := range option.Curves {
		if accept(g) {
			states = append(states, model.Find(x.p.Groups, g.ID).State)
		}
	}
	return or(states...)
}

func classical(c option.Curve) bool { return !c.PostQuantum }
func anyGroup(option.Curve) bool    { return true }

// usable is on if a suite can be negotiated before TLS 1.3: most need a group, too, and a
// client must know the curve of the certificate that the good server has for the suite.
func (x comparer) usable(id uint16) model.State {
	s := model.Find(x.p.Suites, id).State
	suite, _ := option.SuiteByID(id)
	switch {
	case !isECDHE(id):
		return s
	case x.c.Role == option.Client && strings.HasPrefix(suite.Name, "TLS_ECDHE_ECDSA_"):
		return and(s, x.group(func(c option.Curve) bool { return c.Ident == "CurveP256" }))
	}
	return and(s, x.group(classical))
}

func isECDHE(id uint16) bool {
	s, _ := option.SuiteByID(id)
	return strings.HasPrefix(s.Name, "TLS_ECDHE_")
}

// feasible is on if a handshake can get as far as the certificates, with a peer that
// knows every version, suite and group: the newest common version is used.
func (x comparer) feasible() model.State {
	var old []model.State
	for _, s := range x.p.Suites {
		old = append(old, x.usable(s.ID))
	}
	earlier := and(x.before13(), or(old...))
	return and(x.serves(), choose(x.version(option.TLS13), x.group(anyGroup), earlier))
}

// serves is off if the GetConfigForClient of the case always fails. That is known from how
// the case was made, as it is of the other callbacks.
func (x comparer) serves() model.State { return when(!x.c.Refuses) }

// choose is yes or no by what cond is.
func choose(cond, yes, no model.State) model.State {
	switch cond {
	case model.On, model.Always:
		return yes
	case model.Undecided:
		if yes != no {
			return model.Undecided
		}
	}
	return no
}

// before13 is on if a version before TLS 1.3 is offered.
func (x comparer) before13() model.State {
	return or(x.version(option.TLS10), x.version(option.TLS11), x.version(option.TLS12))
}

// expr returns the expression that a field of the case finally is.
func (x comparer) expr(field string) string { return x.c.Settings[field] }

// refuses reports whether a callback of the case always fails.
func (x comparer) refuses(field string) bool { return strings.Contains(x.expr(field), "errors.New") }

func (x comparer) server(r observe.ServerReport) {
	for _, o := range x.p.Versions {
		x.ask("version", and(x.serves(), o.State), r.Versions[o.ID].Version == o.ID, r.Versions[o.ID].Error)
	}
	for _, o := range x.p.Suites {
		x.ask("suite", and(x.serves(), x.usable(o.ID)), r.Suites[o.ID].Suite == o.ID, fmt.Sprintf("%04x: %s", o.ID, r.Suites[o.ID].Error))
	}
	for _, o := range x.p.Groups {
		if x.mayDoWithout() {
			break
		}
		if slices.ContainsFunc(observe.Groups, func(g tls.CurveID) bool { return uint16(g) == o.ID }) {
			x.ask("group", and(x.serves(), o.State, x.exchanges(o.ID)), r.Groups[o.ID].Group == o.ID, fmt.Sprintf("%d: %s", o.ID, r.Groups[o.ID].Error))
		}
	}
	x.clients(r)
}

// mayDoWithout reports whether the server may choose RSA key exchange where it could use a
// group: by which of its certificates a client supports.
func (x comparer) mayDoWithout() bool {
	return x.version(option.TLS13) != model.On && slices.ContainsFunc(x.p.Suites, func(s model.Offer) bool {
		return !isECDHE(s.ID) && s.State != model.Off
	})
}

// exchanges is on if a handshake with a client that offers one group and every version
// exchanges keys over a group.
func (x comparer) exchanges(id uint16) model.State {
	var old []model.State
	for _, s := range x.p.Suites {
		if isECDHE(s.ID) {
			old = append(old, s.State)
		}
	}
	curve, _ := option.CurveByID(id)
	return or(x.version(option.TLS13), and(when(!curve.PostQuantum), x.before13(), or(old...)))
}

// clients compares who is let in.
func (x comparer) clients(r observe.ServerReport) {
	auth := x.p.ClientAuth
	begins := x.feasible()
	x.ask("certificate requested", and(begins, auth.State), r.Asked, "")
	known := auth.State != model.Undecided
	is := func(modes ...string) model.State {
		if !known {
			return model.Undecided
		}
		return when(slices.Contains(modes, auth.Value))
	}
	required := is("RequireAnyClientCert", "RequireAndVerifyClientCert")
	verified := is("VerifyClientCertIfGiven", "RequireAndVerifyClientCert")
	callbacks := x.callbacks(auth.State)
	anonymous := and(begins, not(required), callbacks)
	x.ask("client without certificate", anonymous, r.Anonymous.OK(), r.Anonymous.Error)
	x.ask("client of another authority", and(begins, or(not(verified), when(x.expr("ClientCAs") == "observe.OtherRoots()")), callbacks), r.Stranger.OK(), r.Stranger.Error)
	x.ask("client of the authority", and(begins, or(not(verified), when(x.expr("ClientCAs") == "observe.Roots()")), callbacks), r.Known.OK(), r.Known.Error)
	if !r.Anonymous.OK() {
		return // a server of TLS 1.3 may send tickets before it refuses: whether they are read is a race
	}
	x.ask("ticket", and(anonymous, x.p.Tickets.State), r.Tickets > 0, r.Again.Error)
	x.ask("resumed", and(anonymous, x.p.Resumption.State), r.Again.Resumed, r.Again.Error)
	if r.Again.Resumed {
		x.resumedCalls(r.Again)
	}
	x.ending(r.Ending)
}

// ending compares what the program makes of a transport that ends.
func (x comparer) ending(e observe.Ending) {
	for _, o := range x.p.Options {
		if o.Name == "OP_IGNORE_UNEXPECTED_EOF" {
			x.ask("end between records", o.State, e.Between.OK(), e.Between.Error)
		}
	}
	x.ask("end within a record", when(x.swallows), e.Within.OK(), e.Within.Error)
}

// callbacks is on if no callback refuses the peer. That a callback of the case refuses is
// known from how the case was made: the model says only that it may.
func (x comparer) callbacks(peerCertificate model.State) model.State {
	return and(when(!x.refuses("VerifyConnection")), or(not(peerCertificate), when(!x.refuses("VerifyPeerCertificate"))))
}

// resumedCalls compares which callbacks see a resumed connection.
func (x comparer) resumedCalls(o observe.Outcome) {
	x.ask("callbacks of resumed connections", when(x.expr("VerifyConnection") != ""), o.Calls.VerifyConnection > 0, "VerifyConnection")
	x.ask("callbacks of resumed connections", model.Off, o.Calls.VerifyPeerCertificate > 0, "VerifyPeerCertificate")
}

func (x comparer) client(r observe.ClientReport) {
	var versions []model.State
	for _, o := range x.p.Versions {
		versions = append(versions, o.State)
	}
	named := or(when(x.expr("ServerName") != ""), not(x.p.Hostname.State))
	begins := and(or(versions...), or(not(x.version(option.TLS13)), x.group(anyGroup)), named)
	x.ask("client begins", begins, r.Refused == "", r.Refused)
	if r.Refused != "" {
		return
	}
	for _, o := range x.p.Versions {
		x.ask("version", o.State, slices.Contains(r.Versions, o.ID), fmt.Sprintf("%04x", o.ID))
	}
	for _, o := range x.p.Suites {
		x.ask("suite", o.State, slices.Contains(r.Suites, o.ID), fmt.Sprintf("%04x", o.ID))
	}
	for _, o := range x.p.Groups {
		x.ask("group", o.State, slices.Contains(r.Groups, o.ID), fmt.Sprint(o.ID))
	}
	x.ask("ticket", x.p.Tickets.State, r.Tickets, "")
	if r.Asked {
		x.ask("renegotiation", x.p.Renegotiation.State, r.Renegs, "")
	}
	x.servers(r)
}

// servers compares whom the client talks to.
func (x comparer) servers(r observe.ClientReport) {
	begins := x.feasible()
	chain := not(x.p.Hostname.State) // crypto/tls verifies chain and name, or neither
	trusted := or(chain, when(x.expr("RootCAs") == "observe.Roots()"))
	named := or(chain, when(x.expr("ServerName") == "observe.Host"))
	callbacks := x.callbacks(model.On)
	good := and(begins, trusted, named, callbacks)
	x.ask("good server", good, r.Good.OK(), r.Good.Error)
	x.ask("server of another name", and(begins, trusted, or(chain, when(x.expr("ServerName") == `"other.test"`)), callbacks), r.Name.OK(), r.Name.Error)
	x.ask("server of another authority", and(begins, or(chain, when(x.expr("RootCAs") == "observe.OtherRoots()")), named, callbacks), r.Stranger.OK(), r.Stranger.Error)
	x.ask("server with an expired certificate", and(begins, chain, callbacks), r.Expired.OK(), r.Expired.Error)
	x.ask("resumed", and(good, x.p.Resumption.State), r.Again.Resumed, r.Again.Error)
	if r.Again.Resumed {
		x.resumedCalls(r.Again)
	}
	if r.Good.OK() {
		x.ending(r.Ending)
	}
}
