// Package silent lets the user choose, or does what cannot be followed. Nothing here is
// reported.
package silent

import (
	"crypto/tls"
	"net"
)

func parameter(conn net.Conn, curves []tls.CurveID) {
	tls.Client(conn, &tls.Config{CurvePreferences: curves}) // the caller's choice
}

func element(conn net.Conn, curve tls.CurveID) {
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519, curve}}) // curve may be post-quantum
}

func chosen(conn net.Conn, classical bool) {
	cfg := &tls.Config{}
	if classical {
		cfg.CurvePreferences = []tls.CurveID{tls.X25519} // the caller's choice
	}
	tls.Client(conn, cfg)
}

func replaced(conn net.Conn, curves []tls.CurveID) {
	cfg := &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519}} // where the caller has no list
	if len(curves) > 0 {
		cfg.CurvePreferences = curves
	}
	tls.Client(conn, cfg)
}

func older(conn net.Conn) {
	tls.Client(conn, &tls.Config{MaxVersion: tls.VersionTLS12, CurvePreferences: []tls.CurveID{tls.X25519}}) // version-ceiling says more
}

func someVersion(conn net.Conn, max uint16) {
	tls.Client(conn, &tls.Config{MaxVersion: max, CurvePreferences: []tls.CurveID{tls.X25519}}) // max may rule TLS 1.3 out
}

func received(conn net.Conn, ch chan tls.CurveID) {
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{<-ch}}) // not followed
}

func handedOut(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519}} // complete may clear it
	complete(cfg)
	tls.Client(conn, cfg)
}
