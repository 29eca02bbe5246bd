// Package peercallback has a callback that may verify.
package peercallback

import (
	"crypto/tls"
	"net"
)

func name(conn net.Conn, verify func(tls.ConnectionState) error) string {
	c := tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: verify})
	return c.ConnectionState().PeerCertificates[0].Subject.CommonName // verify may see to it: no report
}
