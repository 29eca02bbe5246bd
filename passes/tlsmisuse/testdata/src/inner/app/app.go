// Package app replaces its config by one of another package.
package app

import (
	"crypto/tls"
	"net"

	"inner/lib"
)

func tenant(conn net.Conn, cert tls.Certificate) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return lib.Tenant(cert), nil // want `^config drops ClientAuth of the one that it replaces \(config-dropped\)$`
		},
	})
}

func strict(conn net.Conn, cert tls.Certificate) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return lib.Strict(cert), nil // asks too: no report
		},
	})
}
