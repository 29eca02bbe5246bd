// Package clientonly has no server. Nothing here is reported.
package clientonly

import (
	"crypto/tls"
	"net"
)

func client(conn net.Conn) {
	cfg := &tls.Config{}
	cfg.SetSessionTicketKeys([][32]byte{{1}}) // clients have no tickets of their own
	tls.Client(conn, cfg)
}
