// Package newserver is part of programs whose go.mod says go 1.22.
package newserver

import (
	"crypto/tls"
	"net"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{ServerName: "example.com"}) // the default is TLS 1.2: no report
}
