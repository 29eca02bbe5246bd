// Package nilconfig has nil where a config is needed.
package nilconfig

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"net/smtp"
)

func server(conn net.Conn) *tls.Conn {
	return tls.Server(conn, nil) // want `^config is nil: the first handshake panics \(nil-config\)$`
}

func serverWithConfig(conn net.Conn, cfg *tls.Config) *tls.Conn {
	return tls.Server(conn, cfg) // the caller's config
}

func listener(inner net.Listener) net.Listener {
	return tls.NewListener(inner, (nil)) // want `config is nil: the first handshake panics`
}

func listen(addr string) (net.Listener, error) {
	return tls.Listen("tcp", addr, nil) // want `^config is nil: every call fails without a certificate \(nil-config\)$`
}

func listenWithout(addr string) (net.Listener, error) {
	return net.Listen("tcp", addr) // no TLS
}

func client(conn net.Conn) *tls.Conn {
	return tls.Client(conn, (*tls.Config)(nil)) // want `^config is nil: every handshake fails without a ServerName \(nil-config\)$`
}

func clientOfEmpty(conn net.Conn) *tls.Conn {
	return tls.Client(conn, &tls.Config{}) // not nil
}

func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, nil) // takes the name from the address
}

func dialWithDialer(addr string) (*tls.Conn, error) {
	return tls.DialWithDialer(&net.Dialer{}, "tcp", addr, nil) // takes the name from the address
}

func dialer(ctx context.Context, addr string) (net.Conn, error) {
	return (&tls.Dialer{Config: nil}).DialContext(ctx, "tcp", addr) // takes the name from the address
}

func transport() *http.Transport {
	return &http.Transport{TLSClientConfig: nil} // the same as an empty one
}

func mail(c *smtp.Client) error {
	return c.StartTLS(nil) // want `config is nil: every handshake fails without a ServerName`
}

func mailWithName(c *smtp.Client, name string) error {
	return c.StartTLS(&tls.Config{ServerName: name}) // has its name
}

func variable(conn net.Conn) *tls.Conn {
	cfg := (*tls.Config)(nil) // want `config is nil: the first handshake panics`
	return tls.Server(conn, cfg)
}

func closure(conns []net.Conn) func() {
	return func() {
		for _, conn := range conns {
			tls.Server(conn, nil).Close() // want `config is nil: the first handshake panics`
		}
	}
}

func generic[C net.Conn](conn C) *tls.Conn {
	return tls.Server(conn, nil) // want `config is nil: the first handshake panics`
}

func quic() *tls.QUICConn {
	return tls.QUICClient(nil) // want `^config is nil: the call panics \(nil-config\)$`
}

func quicWithoutConfig() *tls.QUICConn {
	return tls.QUICServer(&tls.QUICConfig{}) // want `config is nil: the call panics`
}

func quicWithNilConfig() *tls.QUICConn {
	return tls.QUICServer(&tls.QUICConfig{TLSConfig: nil}) // want `config is nil: the call panics`
}

func quicCompleted(cfg *tls.Config) *tls.QUICConn {
	q := &tls.QUICConfig{}
	q.TLSConfig = cfg
	return tls.QUICServer(q) // completed after the literal
}

func set(conn net.Conn, cfg *tls.Config) *tls.Conn {
	var c *tls.Config
	if cfg != nil {
		c = cfg
	}
	return tls.Server(conn, c) // nil on one path: not followed
}

type host struct{}

func (host) Server(net.Conn, *tls.Config) {}

func another(s host, conn net.Conn) {
	s.Server(conn, nil) // the project's own method
}

type plain struct{ net.Conn }

func envelope(conn net.Conn) *tls.Conn {
	return tls.Client(plain{conn}, nil) // hands a plain connection on, without a handshake
}
