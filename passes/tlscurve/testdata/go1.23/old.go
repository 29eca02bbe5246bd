// Package old may be part of a program without post-quantum key exchange.
package old

import (
	"crypto/tls"
	"net"
)

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519}}) // the default may have no other: no report
}
