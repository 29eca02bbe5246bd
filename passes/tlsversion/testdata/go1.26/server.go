// Package example belongs to a program whose servers start at TLS 1.2.
package example

import (
	"crypto/tls"
	"net"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `MaxVersion TLS 1\.1 is below the default minimum: every handshake fails \(version-empty\)`
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `MaxVersion TLS 1\.1 is below the default minimum: every handshake fails \(version-empty\)`
}

func oldServer(conn net.Conn) {
	tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}) // want `MinVersion TLS 1\.0 lets clients negotiate TLS 1\.0 and 1\.1 \(version-floor\)` `MaxVersion TLS 1\.1 leaves only deprecated versions \(version-ceiling\)`
}
