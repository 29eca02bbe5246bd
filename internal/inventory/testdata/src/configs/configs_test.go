package configs

import (
	"crypto/tls"
	"net"
)

func test(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true}) // not listed
}
