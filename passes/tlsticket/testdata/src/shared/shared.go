// Package shared decides once for two sides.
package shared

import (
	"crypto/tls"
	"net"
)

func base() *tls.Config {
	return &tls.Config{
		ServerName:             "a",
		SessionTicketsDisabled: true, // want `SessionTicketsDisabled (has no effect|switches off resumption).* \(tickets-disabled\)`
	}
}

func both(near, far net.Conn) {
	tls.Client(near, base())
	tls.Server(far, base())
}
