package testfile

import (
	"crypto/tls"
	"net"
)

func server(conn net.Conn, cfg *tls.Config) (*tls.Conn, tls.Config) {
	return tls.Server(conn, nil), *cfg // want `config is nil` `config is copied with its lock`
}
