// Package handed has others look at certificates.
package handed

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

func name(conn net.Conn, authenticate func([]*x509.Certificate) bool) string {
	c := tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert}) // authenticate may verify: no report
	if !authenticate(c.ConnectionState().PeerCertificates) {
		return ""
	}
	return c.ConnectionState().PeerCertificates[0].Subject.CommonName // authenticate may have verified: no report
}
