// Package disabled has keys that nothing reads. Nothing here is reported.
package disabled

import (
	"crypto/tls"
	"net"
)

func literal(conn net.Conn) {
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: true, SessionTicketKey: [32]byte{1}}) // no tickets
	tls.Client(conn, &tls.Config{SessionTicketKey: [32]byte{1}})                               // clients do not read it
	tls.Server(conn, &tls.Config{})
}
