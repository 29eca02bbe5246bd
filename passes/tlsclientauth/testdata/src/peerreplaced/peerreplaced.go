// Package peerreplaced has a callback that may return a config that verifies.
package peerreplaced

import (
	"crypto/tls"
	"net"
)

func name(conn net.Conn, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) string {
	c := tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, GetConfigForClient: pick})
	return c.ConnectionState().PeerCertificates[0].Subject.CommonName // pick may see to it: no report
}
