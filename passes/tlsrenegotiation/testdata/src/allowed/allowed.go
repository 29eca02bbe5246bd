// Package allowed renegotiates in ways that deleting the field repairs.
package allowed

import (
	"crypto/tls"
	"net"
	"net/http"
)

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{Renegotiation: tls.RenegotiateFreelyAsClient}) // want `Renegotiation RenegotiateFreelyAsClient lets servers repeat the handshake at will, without any callback \(renegotiation\)`
	tls.Client(conn, &tls.Config{Renegotiation: tls.RenegotiateOnceAsClient})   // want `Renegotiation RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)`
	tls.Client(conn, &tls.Config{Renegotiation: 2})                             // want `Renegotiation RenegotiateFreelyAsClient lets servers repeat the handshake at will, without any callback \(renegotiation\)`
	tls.Client(conn, &tls.Config{Renegotiation: tls.RenegotiateNever})          // refuses: no report
	tls.Client(conn, &tls.Config{})                                             // refuses: no report
}

func transport() *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{ServerName: "a"}}
	tr.TLSClientConfig.Renegotiation = tls.RenegotiateOnceAsClient // want `Renegotiation RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)`
	return tr
}

func takenBack(conn net.Conn) {
	cfg := &tls.Config{Renegotiation: tls.RenegotiateOnceAsClient} // taken back on the next line: no report
	cfg.Renegotiation = tls.RenegotiateNever
	tls.Client(conn, cfg)
}

func commentsSurvive(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		// The box asks for a certificate late.
		Renegotiation: tls.RenegotiateFreelyAsClient, // want `Renegotiation RenegotiateFreelyAsClient lets servers repeat the handshake at will, without any callback \(renegotiation\)`
		ServerName:    "box",                         // by name
	})
}

var base = &tls.Config{Renegotiation: tls.RenegotiateOnceAsClient} // want `Renegotiation RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)`

func clone(conn net.Conn) {
	cfg := base.Clone()
	cfg.ServerName = "a"
	tls.Client(conn, cfg)
}

func whoeverUsesIt() *tls.Config {
	return &tls.Config{Renegotiation: tls.RenegotiateOnceAsClient} // want `Renegotiation RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)`
}

func both(conn net.Conn) {
	cfg := &tls.Config{Renegotiation: tls.RenegotiateOnceAsClient} // want `Renegotiation RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)`
	tls.Server(conn, cfg)
	tls.Client(conn, cfg)
}
