package tlsticket

import (
	"crypto/tls"
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
