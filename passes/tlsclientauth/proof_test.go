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
