// Package configs makes and is handed some.
package configs

import (
	"crypto/tls"
	"net"
	"net/http"
)

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		MinVersion:         tls.VersionTLS13,
		InsecureSkipVerify: true,
	})
}

func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
	}}
}

func handed(conn net.Conn, cfg *tls.Config) {
	cfg.SessionTicketsDisabled = true
	tls.Client(conn, cfg)
}

func both(conn net.Conn) {
	cfg := new(tls.Config)
	tls.Client(conn, cfg)
	tls.Server(conn, cfg)
}
