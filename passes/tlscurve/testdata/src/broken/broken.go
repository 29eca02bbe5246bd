// Package broken has lists that leave nothing to negotiate.
package broken

import (
	"crypto/tls"
	"net"
)

func literal(conn net.Conn, min uint16) {
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{30}})                                                  // want `crypto/tls implements nothing in CurvePreferences: every handshake fails \(curves-broken\)`
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519MLKEM768}})                                  // want `no key exchange in CurvePreferences works before TLS 1\.3: every TLS 1\.2 handshake fails \(curves-broken\)`
	tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS12, CurvePreferences: []tls.CurveID{tls.SecP256r1MLKEM768}}) // want `no key exchange in CurvePreferences works before TLS 1\.3: every TLS 1\.2 handshake fails \(curves-broken\)`
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS13, CurvePreferences: []tls.CurveID{tls.X25519MLKEM768}})    // TLS 1.3 alone: no report
	tls.Client(conn, &tls.Config{MinVersion: min, CurvePreferences: []tls.CurveID{tls.X25519MLKEM768}})                 // min may be TLS 1.3: no report
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519MLKEM768, tls.X25519}})                      // works with both: no report
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{}})                                                    // the default: no report
}

func encrypted(conn net.Conn, ech []byte) {
	tls.Client(conn, &tls.Config{EncryptedClientHelloConfigList: ech, CurvePreferences: []tls.CurveID{tls.X25519MLKEM768}}) // may be TLS 1.3 alone: no report
}

func extended(conn net.Conn, more []tls.CurveID) {
	curves := []tls.CurveID{tls.X25519MLKEM768}
	tls.Client(conn, &tls.Config{CurvePreferences: append(curves, more...)}) // more is not known: no report
}

func chosen(conn net.Conn, quantum bool) {
	cfg := &tls.Config{}
	if quantum {
		cfg.CurvePreferences = []tls.CurveID{tls.X25519MLKEM768} // the caller's choice: no report
	}
	tls.Client(conn, cfg)
}
