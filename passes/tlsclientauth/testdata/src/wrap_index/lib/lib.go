// Package lib serves with its importers' callbacks, and has callbacks for them.
package lib

import (
	"crypto/tls"
	"net"
)

// Verify is what callers verify with.
type Verify = func(tls.ConnectionState) error

func Optional(conn net.Conn, v Verify) net.Conn {
	return tls.Server(conn, &tls.Config{ClientAuth: tls.RequestClientCert, VerifyConnection: v}) // the caller's callback: no report
}

func Required(conn net.Conn, v Verify) net.Conn {
	return tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: v}) // the caller's callback: no report
}

// Named is a callback.
func Named(cs tls.ConnectionState) error { return cs.PeerCertificates[0].VerifyHostname("a") } // the servers of others decide: no report

func NamedAs(host string) Verify {
	return func(cs tls.ConnectionState) error { return cs.PeerCertificates[0].VerifyHostname(host) } // the servers of others decide: no report
}
