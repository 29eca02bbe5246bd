//go:debug tls10server=1

// Command debugline turns the default back for itself.
package main

import (
	"crypto/tls"
	"net"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{ServerName: "example.com"}) // want `server without MinVersion negotiates TLS 1\.0 and TLS 1\.1: GODEBUG has tls10server=1 \(version-floor\)`
}

func main() {}
