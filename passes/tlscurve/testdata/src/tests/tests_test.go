package tests

import (
	"crypto/tls"
	"net"
)

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519, 30}}) // want `x448 has no effect: crypto/tls does not implement it \(curves-noeffect\)`
}
