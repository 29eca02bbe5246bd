// Package app replaces verification with callbacks of package lib.
package app

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"wrap_callback/lib"
)

func built(conn net.Conn, roots *x509.CertPool, pin []byte) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.AcceptAny()})     // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Log("db")})       // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Verifier(roots)}) // verifies: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Pin(pin)})        // pinned: no report
}

func notNeeded(conn net.Conn) {
	tls.Client(conn, &tls.Config{VerifyConnection: lib.AcceptAny()})                           // crypto/tls verifies: no report
	tls.Server(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.AcceptAny()}) // servers do not read it: no report
}

func declared(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Accept}) // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Reject}) // fails: no report
}

func variable(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.AcceptVar}) // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Hook})      // not known: no report
}

func delegated(conn net.Conn, f func(tls.ConnectionState) error) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Logged(lib.Accept)}) // silent: a callback that calls another is not followed into another package
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Logged(lib.Reject)}) // fails: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Logged(f)})          // f is not known: no report
}

func delegatedByLiteral(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(cs tls.ConnectionState) error { return lib.Accept(cs) }, // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	})
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // Reject fails: no report
		VerifyConnection:   func(cs tls.ConnectionState) error { return lib.Reject(cs) },
	})
}

func oneOfTwo(conn net.Conn, strict bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Strictly(true)})   // fails: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.Strictly(strict)}) // not known: no report
}

func peerCertificate(conn net.Conn, pin []byte) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: lib.PeerAcceptAny()}) // want `VerifyPeerCertificate never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: lib.PeerPin(pin)})    // pinned: no report
}

func bothCallbacks(conn net.Conn, pin []byte) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify:    true, // one of the two fails: no report
		VerifyConnection:      lib.AcceptAny(),
		VerifyPeerCertificate: lib.PeerPin(pin),
	})
}

func methods(conn net.Conn, c *lib.Checker, a lib.Authority) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: c.Accept})             // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: c.Check})              // pinned: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: c.Callback()})         // pinned: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: a.Check})              // not known: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.FromAuthority(a)}) // not known: no report
}

func assignedLater(conn net.Conn, pin []byte) {
	cfg := &tls.Config{InsecureSkipVerify: true}
	cfg.VerifyConnection = lib.AcceptAny() // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, cfg)
}

func accept(tls.ConnectionState) error { return nil }

func wholeConfig(conn net.Conn, pin []byte) {
	tls.Client(conn, lib.NewConfig(accept))       // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, lib.NewConfig(lib.Pin(pin))) // pinned: no report
	tls.Client(conn, lib.Vacuous())               // reported in lib: no report
}

func wholeConfigUnknown(conn net.Conn, f func(tls.ConnectionState) error) {
	tls.Client(conn, lib.NewConfig(f)) // not known: no report
}
