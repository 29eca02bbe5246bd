package tlsticket

import (
	"bytes"
	"crypto/tls"
	"errors"
	"testing"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// What cache-shared says is what crypto/tls does.
func TestASharedCacheCarriesTheOthersIdentity(t *testing.T) {
	server := &tls.Config{Certificates: []tls.Certificate{ruletest.Certificate(t, "server")}, ClientAuth: tls.RequestClientCert}
	for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
		nobody := &tls.Config{
			InsecureSkipVerify: true, ServerName: "server", MaxVersion: version,
			ClientSessionCache: tls.NewLRUClientSessionCache(0),
		}
		member := nobody.Clone()
		member.Certificates = []tls.Certificate{ruletest.Certificate(t, "member")}
		if _, err := ruletest.Handshake(t, server, member); err != nil {
			t.Fatal(err)
		}
		state, err := ruletest.Handshake(t, server, nobody)
		if err != nil {
			t.Fatal(err)
		}
		if !state.DidResume || len(state.PeerCertificates) != 1 || state.PeerCertificates[0].Subject.CommonName != "member" {
			t.Errorf("%s: resumed %t, with %d certificates", tls.VersionName(version), state.DidResume, len(state.PeerCertificates))
		}
	}
}

// What ticket-key says of zeros differs between the field and the method.
func TestAZeroKeyIsAKeyOnlyToTheMethod(t *testing.T) {
	cert := ruletest.Certificate(t, "server")
	client := &tls.Config{InsecureSkipVerify: true, ServerName: "server", ClientSessionCache: tls.NewLRUClientSessionCache(0)}
	issuer := &tls.Config{Certificates: []tls.Certificate{cert}}
	issuer.SetSessionTicketKeys([][32]byte{{}})
	if _, err := ruletest.Handshake(t, issuer, client); err != nil {
		t.Fatal(err)
	}
	automatic := &tls.Config{Certificates: []tls.Certificate{cert}, SessionTicketKey: [32]byte{}}
	if state, err := ruletest.Handshake(t, automatic, client.Clone()); err != nil || state.DidResume {
		t.Errorf("a zero field: resumed %t, %v", state.DidResume, err)
	}
	if _, err := ruletest.Handshake(t, issuer, client); err != nil {
		t.Fatal(err)
	}
	guesser := &tls.Config{Certificates: []tls.Certificate{cert}}
	guesser.SetSessionTicketKeys([][32]byte{{}})
	if state, err := ruletest.Handshake(t, guesser, client); err != nil || !state.DidResume {
		t.Errorf("who guesses zeros: resumed %t, %v", state.DidResume, err)
	}
}

// What ticket-halfpair says is what crypto/tls does with tickets that it did not make, and
// with a callback that did not make them.
func TestHalfOfAPairResumesNothing(t *testing.T) {
	cert := ruletest.Certificate(t, "server")
	keys := &tls.Config{}
	keys.SetSessionTicketKeys([][32]byte{{1}})
	const ours = "sealed by this test:" // no other ticket starts so by chance
	sealed := func(cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		b, err := keys.EncryptTicket(cs, ss)
		return append([]byte(ours), b...), err
	}
	opened := func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
		if len(id) == 0 {
			return nil, nil
		}
		sealed, ok := bytes.CutPrefix(id, []byte(ours))
		if !ok {
			return nil, errors.New("no ticket of ours")
		}
		return keys.DecryptTicket(sealed, cs)
	}
	own := &tls.Config{Certificates: []tls.Certificate{cert}}
	for _, test := range []struct {
		name            string
		server          *tls.Config
		resumes, refuse bool
	}{
		{"both", &tls.Config{WrapSession: sealed, UnwrapSession: opened}, true, false},
		{"WrapSession alone", &tls.Config{WrapSession: sealed}, false, false},
		{"UnwrapSession alone", &tls.Config{UnwrapSession: opened}, false, true},
		{"WrapSession that encrypts with the config's keys", &tls.Config{WrapSession: own.EncryptTicket}, false, false},
	} {
		for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
			test.server.Certificates, test.server.MaxVersion = own.Certificates, version
			client := &tls.Config{InsecureSkipVerify: true, ServerName: "server", ClientSessionCache: tls.NewLRUClientSessionCache(0)}
			if _, err := ruletest.Handshake(t, test.server, client); err != nil {
				t.Fatalf("%s, %s: %v", test.name, tls.VersionName(version), err)
			}
			state, err := ruletest.Handshake(t, test.server, client)
			if state.DidResume != test.resumes || (err != nil) != test.refuse {
				t.Errorf("%s, %s: resumed %t, %v", test.name, tls.VersionName(version), state.DidResume, err)
			}
		}
	}
	own.WrapSession = own.EncryptTicket
	client := &tls.Config{InsecureSkipVerify: true, ServerName: "server", ClientSessionCache: tls.NewLRUClientSessionCache(0)}
	ruletest.Handshake(t, own, client)
	if state, err := ruletest.Handshake(t, own, client); err != nil || !state.DidResume {
		t.Errorf("EncryptTicket of the server's own config: resumed %t, %v", state.DidResume, err)
	}
}

// What ticket-index says: whether UnwrapSession is called for a client without a ticket.
func TestOnlyTLS12UnwrapsAnEmptyTicket(t *testing.T) {
	for version, want := range map[uint16]bool{tls.VersionTLS12: true, tls.VersionTLS13: false} {
		empty := false
		server := &tls.Config{
			Certificates: []tls.Certificate{ruletest.Certificate(t, "server")},
			//tlsvet:ignore ticket-halfpair it is only asked whether this is called
			UnwrapSession: func(id []byte, _ tls.ConnectionState) (*tls.SessionState, error) {
				empty = empty || len(id) == 0
				return nil, nil
			},
		}
		if _, err := ruletest.Handshake(t, server, &tls.Config{InsecureSkipVerify: true, MaxVersion: version}); err != nil {
			t.Fatal(err)
		}
		if empty != want {
			t.Errorf("%s: called with an empty ticket: %t", tls.VersionName(version), empty)
		}
	}
}

// What tickets-disabled says of both sides.
func TestWhereDisabledTicketsSwitchOffResumption(t *testing.T) {
	cert := ruletest.Certificate(t, "server")
	for _, test := range []struct {
		name            string
		server, client  bool // disabled
		cache, resuming bool
	}{
		{"neither", false, false, true, true},
		{"the server", true, false, true, false},
		{"the client", false, true, true, false},
		{"a client without a cache", false, false, false, false},
		{"a client without a cache that disables tickets", false, true, false, false},
	} {
		for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
			server := &tls.Config{Certificates: []tls.Certificate{cert}, SessionTicketsDisabled: test.server, MaxVersion: version}
			client := &tls.Config{InsecureSkipVerify: true, ServerName: "server", SessionTicketsDisabled: test.client}
			if test.cache {
				client.ClientSessionCache = tls.NewLRUClientSessionCache(0)
			}
			ruletest.Handshake(t, server, client)
			if state, err := ruletest.Handshake(t, server, client); err != nil || state.DidResume != test.resuming {
				t.Errorf("%s, %s: resumed %t, %v", test.name, tls.VersionName(version), state.DidResume, err)
			}
		}
	}
}

// What ticket-trap says is what crypto/tls does, to every client that takes tickets.
func TestAConfigWithoutTheKeysOfTheOuterOneFails(t *testing.T) {
	inner := &tls.Config{Certificates: []tls.Certificate{ruletest.Certificate(t, "server")}}
	disabled := inner.Clone()
	disabled.SessionTicketsDisabled = true
	keyed := inner.Clone()
	keyed.SetSessionTicketKeys([][32]byte{{1}})
	wrapped := inner.Clone()
	wrapped.WrapSession = func(tls.ConnectionState, *tls.SessionState) ([]byte, error) { return []byte{1}, nil }
	for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
		for _, test := range []struct {
			name         string
			outer, inner *tls.Config
			works        bool
		}{
			{"outer disabled", disabled, inner, false},
			{"both disabled", disabled, disabled, true},
			{"neither disabled", inner, inner, true},
			{"inner disabled", inner, disabled, true},
			{"inner with keys", disabled, keyed, true},
			{"inner that wraps", disabled, wrapped, true},
		} {
			outer := test.outer.Clone()
			outer.GetConfigForClient = func(*tls.ClientHelloInfo) (*tls.Config, error) { return test.inner, nil }
			client := &tls.Config{InsecureSkipVerify: true, ServerName: "server", MaxVersion: version, ClientSessionCache: tls.NewLRUClientSessionCache(0)}
			if _, err := ruletest.Handshake(t, outer, client); (err == nil) != test.works {
				t.Errorf("%s, %s: %v", tls.VersionName(version), test.name, err)
			}
		}
	}
}
