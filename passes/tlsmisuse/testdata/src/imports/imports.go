// Package imports has other names for crypto/tls.
package imports

import (
	. "crypto/tls"
	stdtls "crypto/tls"
	"net"
)

type config = stdtls.Config

func dot(conn net.Conn) *Conn {
	return Server(conn, nil) // want `config is nil: the first handshake panics`
}

func renamed(conn net.Conn) *stdtls.Conn {
	return stdtls.Server(conn, nil) // want `config is nil: the first handshake panics`
}

func alias(cfg *config) config {
	return *cfg // want `config is copied with its lock`
}

func quic() *QUICConn {
	return QUICServer(&QUICConfig{TLSConfig: &config{MinVersion: VersionTLS12}}) // want `MinVersion TLS 1\.2 in a config for QUIC`
}
