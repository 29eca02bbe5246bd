// Package idle lists key exchanges that crypto/tls does not implement.
package idle

import (
	"crypto/tls"
	"net"
)

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{
		tls.X25519MLKEM768,
		tls.X25519,
		30,    // want `x448 has no effect: crypto/tls does not implement it \(curves-noeffect\)`
		25497, // want `X25519Kyber768Draft00 has no effect: crypto/tls does not implement it \(curves-noeffect\)`
		514,   // ML-KEM 1024, since Go 1.27: no report
	}})
}

func appended(conn net.Conn) {
	curves := append([]tls.CurveID{tls.X25519}, tls.CurveP256, 0xfe00) // want `0xFE00 has no effect: crypto/tls does not implement it \(curves-noeffect\)`
	tls.Client(conn, &tls.Config{CurvePreferences: curves})
}
