// Package app is part of programs whose go.mod says go 1.21.
package app

import (
	"crypto/tls"
	"net"

	"wrap_unset/lib"
)

func serve(conn net.Conn) {
	lib.Serve(conn, &tls.Config{ServerName: "example.com"}) // lib sets MinVersion: no report
}

func direct(conn net.Conn) {
	tls.Server(conn, &tls.Config{ServerName: "example.com"}) // want `server without MinVersion negotiates`
}
