// Package app decides how a library authenticates clients.
package app

import (
	"crypto/tls"
	"crypto/x509"
	"net"

	"wrap/lib"
)

func options(conn net.Conn, pool *x509.CertPool) {
	lib.Serve(conn, lib.Options{ClientAuth: tls.RequireAnyClientCert})                        // want `^ClientAuth becomes tls\.Config\.ClientAuth in wrap/lib: RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
	lib.Serve(conn, lib.Options{ClientAuth: tls.RequireAndVerifyClientCert})                  // want `^ClientAuth becomes tls\.Config\.ClientAuth in wrap/lib: RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots \(clientca-missing\)`
	lib.Serve(conn, lib.Options{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}) // has a pool: no report
	lib.Serve(conn, lib.Options{})                                                            // requests nothing: no report
}

func argument(conn net.Conn, pool *x509.CertPool, verify func(tls.ConnectionState) error) {
	tls.Server(conn, lib.Config(tls.RequireAnyClientCert)) // want `argument mode of Config becomes tls\.Config\.ClientAuth in wrap/lib: RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
	tls.Server(conn, lib.Config(tls.NoClientCert))         // requests nothing: no report
	lib.Verified(conn, tls.RequireAnyClientCert, verify)   // verify may refuse: no report
	cfg := lib.Config(tls.RequireAndVerifyClientCert)      // completed on the next line: no report
	cfg.ClientCAs = pool
	tls.Server(conn, cfg)
}
