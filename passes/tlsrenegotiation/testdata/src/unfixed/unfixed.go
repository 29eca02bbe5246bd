// Package unfixed renegotiates where no edit is sound.
package unfixed

import (
	"crypto/tls"
	"net"
)

func config(late bool) *tls.Config {
	cfg := &tls.Config{}
	cfg.Renegotiation = support(late)
	return cfg
}

func support(late bool) tls.RenegotiationSupport {
	if late {
		return tls.RenegotiateFreelyAsClient
	}
	return tls.RenegotiateNever
}

func selected(conn net.Conn) {
	tls.Client(conn, config(true)) // want `at will`
}

func named(conn net.Conn) {
	r := tls.RenegotiateFreelyAsClient // want `at will`
	tls.Client(conn, &tls.Config{Renegotiation: r})
}
