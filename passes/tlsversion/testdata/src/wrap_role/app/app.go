// Package app makes configs, and package lib knows who the peers are.
package app

import (
	"crypto/tls"
	"net"
	"wrap_role/lib"
)

func functions(addr string, ln net.Listener) {
	lib.Dial(addr, &tls.Config{MinVersion: tls.VersionTLS10})         // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.Dial(addr, &tls.Config{MinVersion: tls.VersionTLS12})         // the floor: no report
	lib.HTTPServer(":443", &tls.Config{MinVersion: tls.VersionTLS10}) // want `MinVersion TLS 1\.0 lets clients negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.Listen(ln, &tls.Config{MinVersion: tls.VersionTLS10})         // want `MinVersion TLS 1\.0 lets clients negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.DialStrict(addr, &tls.Config{MinVersion: tls.VersionTLS10})   // lib raises it: no report
}

func both(conn net.Conn, client bool) {
	lib.Peer(conn, &tls.Config{MinVersion: tls.VersionTLS10}, client) // want `MinVersion TLS 1\.0 lets peers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

func fields(addr string, conn net.Conn) {
	(&lib.Endpoint{TLS: &tls.Config{MinVersion: tls.VersionTLS11}}).Dial(addr) // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
	(&lib.Gate{TLS: &tls.Config{MinVersion: tls.VersionTLS11}}).Accept(conn)   // want `MinVersion TLS 1\.1 lets clients negotiate TLS 1\.1 \(version-floor\)`
}

func emptyForClients(addr string) {
	lib.Dial(addr, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `MaxVersion TLS 1\.1 is below the default minimum: every handshake fails \(version-empty\)`
}

// A server of a program before go 1.22 starts at TLS 1.0.
func notEmptyForServers(ln net.Listener) {
	lib.Listen(ln, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `MaxVersion TLS 1\.1 leaves only deprecated versions \(version-ceiling\)`
}

func unknown(addr string, s lib.Starter) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10} // not known, s may raise it: no report
	s.Start(cfg)
	lib.Dial(addr, cfg)
}

func unknownAlone(s lib.Starter) {
	s.Start(&tls.Config{MinVersion: tls.VersionTLS10}) // want `MinVersion TLS 1\.0 lets peers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}
