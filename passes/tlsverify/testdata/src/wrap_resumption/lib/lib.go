// Package lib makes servers that verify by callbacks.
package lib

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

// Options are what a server is made with.
type Options struct {
	Verify  func([][]byte, [][]*x509.Certificate) error
	Each    func(tls.ConnectionState) error
	Clients *x509.CertPool
}

// Listen accepts clients that Verify lets in.
func Listen(l net.Listener, o Options) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth:            tls.RequireAndVerifyClientCert,
		ClientCAs:             o.Clients,
		VerifyPeerCertificate: o.Verify,
		VerifyConnection:      o.Each,
	})
}

// ListenOnce accepts clients that verify lets in, in every connection.
func ListenOnce(l net.Listener, verify func([][]byte, [][]*x509.Certificate) error) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth:             tls.RequireAnyClientCert,
		VerifyPeerCertificate:  verify,
		SessionTicketsDisabled: true,
	})
}
