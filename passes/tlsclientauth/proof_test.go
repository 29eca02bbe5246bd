package tlsclientauth

import (
	"crypto/tls"
	"crypto/x509"
	"testing"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// What the rules say of a mode is what crypto/tls does: whether a server lets in a
// client that sends nothing, or a certificate that nobody in ClientCAs vouches for.
func TestWhomAModeLetsIn(t *testing.T) {
	nobody := &tls.Config{InsecureSkipVerify: true}
	self := &tls.Config{InsecureSkipVerify: true, Certificates: []tls.Certificate{ruletest.Certificate(t, "self")}}
	for _, test := range []struct {
		mode         tls.ClientAuthType
		nobody, self bool
	}{
		{tls.NoClientCert, true, true},
		{tls.RequestClientCert, true, true},
		{tls.RequireAnyClientCert, false, true},
		{tls.VerifyClientCertIfGiven, true, false},
		{tls.RequireAndVerifyClientCert, false, false},
		{5, true, false},
	} {
		server := &tls.Config{
			Certificates: []tls.Certificate{ruletest.Certificate(t, "server")},
			ClientAuth:   test.mode,
			ClientCAs:    x509.NewCertPool(),
		}
		if _, err := ruletest.Handshake(t, server, nobody); (err == nil) != test.nobody {
			t.Errorf("%d: without a certificate: %v", test.mode, err)
		}
		if _, err := ruletest.Handshake(t, server, self); (err == nil) != test.self {
			t.Errorf("%d: with a certificate of its own: %v", test.mode, err)
		}
	}
}

// What peercert-index says is what crypto/tls hands to callbacks for a client without a
// certificate.
func TestWhatCallbacksGetOfAClientWithoutACertificate(t *testing.T) {
	type call struct{ called, certs, chains bool }
	for mode, want := range map[tls.ClientAuthType]struct{ peer, conn call }{
		tls.NoClientCert:            {call{}, call{called: true}},
		tls.RequestClientCert:       {call{called: true}, call{called: true}},
		tls.VerifyClientCertIfGiven: {call{called: true}, call{called: true}},
		5:                           {call{called: true}, call{called: true}},
	} {
		for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
			var peer, conn call
			server := &tls.Config{
				Certificates: []tls.Certificate{ruletest.Certificate(t, "server")},
				ClientAuth:   mode,
				MaxVersion:   version,
				VerifyPeerCertificate: func(certs [][]byte, chains [][]*x509.Certificate) error {
					peer = call{true, len(certs) > 0, len(chains) > 0}
					return nil
				},
				VerifyConnection: func(cs tls.ConnectionState) error {
					conn = call{true, len(cs.PeerCertificates) > 0, len(cs.VerifiedChains) > 0}
					return nil
				},
			}
			if _, err := ruletest.Handshake(t, server, &tls.Config{InsecureSkipVerify: true}); err != nil {
				t.Fatal(err)
			}
			if peer != want.peer || conn != want.conn {
				t.Errorf("%s, %s: VerifyPeerCertificate %+v, VerifyConnection %+v", mode, tls.VersionName(version), peer, conn)
			}
		}
	}
}

// Under RequireAnyClientCert there is a certificate, but no chain.
func TestRequireAnyClientCertVerifiesNoChain(t *testing.T) {
	server := &tls.Config{
		Certificates: []tls.Certificate{ruletest.Certificate(t, "server")},
		ClientAuth:   tls.RequireAnyClientCert,
		VerifyPeerCertificate: func(certs [][]byte, chains [][]*x509.Certificate) error {
			if len(certs) != 1 || len(chains) != 0 {
				t.Errorf("%d certificates and %d chains", len(certs), len(chains))
			}
			return nil
		},
	}
	client := &tls.Config{InsecureSkipVerify: true, Certificates: []tls.Certificate{ruletest.Certificate(t, "self")}}
	if _, err := ruletest.Handshake(t, server, client); err != nil {
		t.Fatal(err)
	}
}
