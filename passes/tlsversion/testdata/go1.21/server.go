// Package example belongs to a program whose servers start at TLS 1.0.
package example

import (
	"crypto/tls"
	"net"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `MaxVersion TLS 1\.1 leaves only deprecated versions \(version-ceiling\)`
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `MaxVersion TLS 1\.1 is below the default minimum: every handshake fails \(version-empty\)`
}
