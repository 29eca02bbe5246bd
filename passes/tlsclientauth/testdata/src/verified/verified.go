// Package verified verifies certificates by itself.
package verified

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

func name(conn net.Conn, roots *x509.CertPool) string {
	c := tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert}) // verified below: no report
	cert := c.ConnectionState().PeerCertificates[0]
	if _, err := cert.Verify(x509.VerifyOptions{Roots: roots, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}}); err != nil {
		return ""
	}
	return cert.Subject.CommonName // verified above: no report
}
