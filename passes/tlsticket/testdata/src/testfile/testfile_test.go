package testfile

import (
	"crypto/tls"
	"net"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{SessionTicketKey: [32]byte{1}}) // nobody attacks a test: no report
}
