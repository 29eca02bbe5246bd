// Package app verifies with the callbacks of package lib.
package app

import (
	"crypto/tls"
	"crypto/x509"
	"net"

	"wrap_chain/later"
	"wrap_chain/lib"
)

func declared(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Chained}) // want `^VerifyConnection verifies no name: any certificate of its roots is accepted \(verify-hostname\)$`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Named})   // a name: no report
	tls.Client(conn, &tls.Config{ServerName: "a", VerifyConnection: lib.Chained})          // crypto/tls verifies the name: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Helped})  // want `^VerifyConnection verifies no name`
}

func raw(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: lib.RawChained})                              // want `^VerifyPeerCertificate verifies no name: any certificate of its roots is accepted \(verify-hostname\)$`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: lib.RawChained, VerifyConnection: lib.Named}) // a name: no report
}

func built(conn net.Conn, roots *x509.CertPool, host string, pin []byte) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Verifier(roots)})            // want `^VerifyConnection verifies no name`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.NamedVerifier(roots, host)}) // a name: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Pinned(roots, pin)})         // pinned: no report
}

func methods(conn net.Conn, c *lib.Checker) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: c.Chained}) // want `^VerifyConnection verifies no name`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: c.Named})   // a name: no report
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true}
	cfg.VerifyConnection = lib.Chained // want `^VerifyConnection verifies no name`
	tls.Client(conn, cfg)
}

func options() (a, b *tls.Config) {
	a = lib.Options{Verify: lib.Chained}.Config() // want `^Verify becomes tls.Config.VerifyConnection in wrap_chain/lib: it verifies no name: any certificate of its roots is accepted \(verify-hostname\)$`
	b = lib.Options{Verify: lib.Named}.Config()   // a name: no report
	return a, b
}

func unknown(conn net.Conn, verify func(tls.ConnectionState) error) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: verify}) // not known: no report
}

func delegated(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(cs tls.ConnectionState) error { return lib.Chained(cs) }, // silent: what is handed to another package is not followed
	})
}

func lookedAtLater(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: later.Chained}) // its package has the name verified later: no report
}

func serve(conn net.Conn, pool *x509.CertPool, c *lib.Checker) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: lib.Verifier(pool)}) // want `^VerifyConnection sets no KeyUsages: it asks for certificates of servers \(verify-keyusage\)$`
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: lib.ForClients})     // for clients: no report
	tls.Server(conn, &tls.Config{VerifyConnection: lib.Verifier(pool)})                                       // requests no certificate: no report
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: c.Chained})          // a client has it as well: no report
}
