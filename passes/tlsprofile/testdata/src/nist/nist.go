// Package nist is held to the profile nist-800-52r2.
package nist

import (
	"crypto/tls"
	"net"
)

func unset(conn net.Conn) {
	tls.Client(conn, &tls.Config{}) // want `profile nist-800-52r2 leaves out what this allows: TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 and 1 more, X25519 \(profile\)`
}

func listed(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		CipherSuites:     []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, // in the profile: no report
		CurvePreferences: []tls.CurveID{tls.CurveP256},                        // in the profile: no report
	})
}

func suite(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		CipherSuites:     []uint16{tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256}, // want `TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 \(profile\)`
		CurvePreferences: []tls.CurveID{tls.CurveP256},
	})
}

func newest(conn net.Conn) {
	// The suites of TLS 1.3 cannot be chosen: no report.
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS13, CurvePreferences: []tls.CurveID{tls.CurveP256}})
}
