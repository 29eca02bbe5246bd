// Package app has callbacks for servers of a library, and servers with callbacks of that.
package app

import (
	"crypto/tls"
	"net"

	"wrap_index/lib"
)

func index(conn net.Conn) {
	lib.Optional(conn, func(cs tls.ConnectionState) error {
		return cs.PeerCertificates[0].VerifyHostname("a") // want `cs.PeerCertificates\[0\] panics when the client sends no certificate \(peercert-index\)`
	})
	lib.Required(conn, func(cs tls.ConnectionState) error {
		return cs.PeerCertificates[0].VerifyHostname("a") // a certificate is required: no report
	})
	lib.Optional(conn, first)
	lib.Optional(conn, func(cs tls.ConnectionState) error {
		if len(cs.PeerCertificates) == 0 {
			return nil
		}
		return cs.PeerCertificates[0].VerifyHostname("a") // after a condition: no report
	})
}

func first(cs tls.ConnectionState) error {
	return cs.PeerCertificates[0].VerifyHostname("a") // want `cs.PeerCertificates\[0\] panics when the client sends no certificate \(peercert-index\)`
}

func foreign(conn net.Conn, v lib.Verify) {
	lib.Optional(conn, lib.Named)                                                                        // silent: the callback's body is not here
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequestClientCert, VerifyConnection: lib.Named})        // silent: the callback's body is not here
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequestClientCert, VerifyConnection: lib.NamedAs("a")}) // silent: the callback's body is not here
	lib.Optional(conn, v)                                                                                // not known: no report
}
