// Package later verifies a chain, and the name after the handshake.
package later

import (
	"crypto/tls"
	"crypto/x509"
)

var Roots *x509.CertPool

func Chained(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: Roots})
	return err
}

func Name(conn *tls.Conn, host string) error {
	return conn.ConnectionState().PeerCertificates[0].VerifyHostname(host)
}
