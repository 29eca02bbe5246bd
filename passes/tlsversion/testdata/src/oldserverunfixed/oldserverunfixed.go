// Package oldserverunfixed is part of programs whose go.mod says go 1.21. No edit is sound.
package oldserverunfixed

import (
	"crypto/tls"
	"net"
)

func capped(conn net.Conn) {
	// The range would become empty.
	tls.Server(conn, &tls.Config{MaxVersion: tls.VersionTLS10}) // want `server without MinVersion negotiates TLS 1\.0: go 1\.21` `MaxVersion TLS 1\.0 leaves only deprecated versions`
}

func variable(conn net.Conn) {
	var cfg tls.Config // want `server without MinVersion negotiates`
	tls.Server(conn, &cfg)
}

func made(conn net.Conn) {
	cfg := new(tls.Config) // want `server without MinVersion negotiates`
	tls.Server(conn, cfg)
}

func looped(conns []net.Conn) {
	for _, conn := range conns {
		tls.Server(conn, made2()) // who made it is told
	}
}

func made2() *tls.Config {
	return new(tls.Config) // want `server without MinVersion negotiates`
}
