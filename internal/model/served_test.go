package model

import (
	"testing"

	"github.com/tlsvet/tlsvet/internal/option"
)

func TestServedIsWhatTheConnectionsGet(t *testing.T) {
	inner := &Config{Fields: map[string]Value{"MinVersion": number(option.TLS13)}}
	same := &Config{Fields: map[string]Value{"MaxVersion": number(option.TLS12)}}
	keyed := &Config{Calls: []string{"(*crypto/tls.Config).SetSessionTicketKeys"}}
	for _, test := range []struct {
		name           string
		pick           Pick
		picks          []*Config
		known          bool
		tls12, tickets State
	}{
		{"the outer config stays", PickOuter, nil, true, On, Off},
		{"another config serves, with the tickets of the outer one", PickOther, []*Config{inner}, true, Off, Off},
		{"another config serves, with ticket keys of its own", PickOther, []*Config{keyed}, true, On, Undecided},
		{"either serves, and they differ", PickEither, []*Config{inner}, true, Undecided, Off},
		{"either serves, and they agree", PickEither, []*Config{same}, true, On, Off},
		{"one of two serves", PickOther, []*Config{same, inner}, true, Undecided, Off},
		{"what serves is not known", PickUnknown, []*Config{inner}, false, Undecided, Undecided},
		{"what serves is not seen", PickOther, nil, false, Undecided, Undecided},
		{"what serves also goes elsewhere", PickOther, []*Config{{Opaque: true}}, false, Undecided, Undecided},
	} {
		t.Run(test.name, func(t *testing.T) {
			outer := &Config{Picks: test.picks, Fields: map[string]Value{
				"SessionTicketsDisabled": truth(true),
				"GetConfigForClient":     {Alts: []Alt{{Kind: Func, Func: FuncInfo{Picks: test.pick}}}},
			}}
			p := Served(outer, Program{Go: "go1.26"})
			if !test.known {
				if p != nil {
					t.Errorf("got %+v, want nothing", p)
				}
				return
			}
			if got := Find(p.Versions, option.TLS12).State; got != test.tls12 {
				t.Errorf("TLS 1.2 is %v, want %v", got, test.tls12)
			}
			if p.Tickets.State != test.tickets {
				t.Errorf("tickets are %v, want %v", p.Tickets.State, test.tickets)
			}
		})
	}
}

func TestServedWithoutGetConfigForClient(t *testing.T) {
	p := Served(&Config{Fields: map[string]Value{"GetConfigForClient": {Alts: []Alt{{Kind: Nil}}}}}, Program{Go: "go1.26"})
	if p == nil || p.Tickets.State != On {
		t.Errorf("got %+v, want tickets", p)
	}
}
