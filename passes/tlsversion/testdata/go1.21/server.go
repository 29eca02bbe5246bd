// Package example belongs to a module that has programs of old servers, but by itself
// does not show it: a program that imports it may say go 1.26.
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

func unset(conn net.Conn) {
	tls.Server(conn, &tls.Config{ServerName: "example.com"}) // depends on the program: no report
}
