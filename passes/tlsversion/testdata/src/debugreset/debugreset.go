//go:debug default=go1.22

// Command debugreset has a default newer than its go line.
package main

import (
	"crypto/tls"
	"net"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{ServerName: "example.com"}) // the default is TLS 1.2: no report
}

func main() {}
