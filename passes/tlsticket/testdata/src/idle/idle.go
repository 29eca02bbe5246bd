// Package idle disables tickets that no client asks for.
package idle

import (
	"crypto/tls"
	"net"
)

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		ServerName:             "a",
		SessionTicketsDisabled: true, // want `SessionTicketsDisabled has no effect: a client without ClientSessionCache resumes nothing \(tickets-disabled\)`
	})
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{ServerName: "a", ClientSessionCache: nil}
	cfg.SessionTicketsDisabled = true // want `SessionTicketsDisabled has no effect: a client without ClientSessionCache resumes nothing \(tickets-disabled\)`
	tls.Client(conn, cfg)
}
