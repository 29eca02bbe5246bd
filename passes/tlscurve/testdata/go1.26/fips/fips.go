// Package fips keeps to FIPS 140.
package fips

import (
	"crypto/fips140"
	"crypto/tls"
	"net"
)

func client(conn net.Conn) {
	if fips140.Enabled() {
		tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.CurveP256, tls.CurveP384}}) // on purpose: no report
		return
	}
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519}}) // want `CurvePreferences rules out the post-quantum key exchanges of the default \(curves-no-pq\)`
}
