// Package traplegacy has a config with a key of its own.
package traplegacy

import (
	"crypto/tls"
	"net"
)

func legacy(conn net.Conn, key [32]byte) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{SessionTicketKey: key}, nil // a key of its own: no report
		},
	})
}
