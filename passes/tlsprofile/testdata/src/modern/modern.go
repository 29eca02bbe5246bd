// Package modern is held to the profile mozilla-modern.
package modern

import (
	"crypto/tls"
	"net"
)

func old(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS12}) // want `profile mozilla-modern leaves out what this allows: TLS 1\.2 \(profile\)`
}

func unset(conn net.Conn) {
	tls.Client(conn, &tls.Config{}) // want `profile mozilla-modern leaves out what this allows: TLS 1\.2`
}

func wide(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS13}) // want `leaves out what this allows: CurveP521 and 2 more`
}

func listed(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		MinVersion:       tls.VersionTLS13,
		CurvePreferences: []tls.CurveID{tls.X25519, tls.CurveP521}, // want `leaves out what this allows: CurveP521 \(profile\)`
	})
}

func modern(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		MinVersion:       tls.VersionTLS13,
		CurvePreferences: []tls.CurveID{tls.X25519MLKEM768, tls.X25519}, // all in the profile: no report
	})
}

func both(conn net.Conn) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12} // want `leaves out what this allows: TLS 1\.2`
	tls.Client(conn, cfg)
	tls.Server(conn, cfg) // the same decision once
}

func loop(conns []net.Conn) {
	for _, conn := range conns {
		func() {
			tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS12}) // want `leaves out what this allows: TLS 1\.2`
		}()
	}
}

func parameter(conn net.Conn, v uint16) {
	tls.Client(conn, &tls.Config{
		MinVersion:       v, // not known: no report
		CurvePreferences: []tls.CurveID{tls.X25519},
	})
}

func chosen(conn net.Conn, old bool) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS13, CurvePreferences: []tls.CurveID{tls.X25519}}
	if old {
		cfg.MinVersion = tls.VersionTLS12 // the caller's choice: no report
	}
	tls.Client(conn, cfg)
}

func handed(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{}
	complete(cfg) // may complete it: no report
	tls.Client(conn, cfg)
}

func made() *tls.Config {
	return &tls.Config{} // who takes it completes it
}
