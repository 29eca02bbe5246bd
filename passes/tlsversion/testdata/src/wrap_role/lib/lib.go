// Package lib serves and dials with configs that it is given.
package lib

import (
	"crypto/tls"
	"net"
	"net/http"
)

func Dial(addr string, cfg *tls.Config) (net.Conn, error) { return tls.Dial("tcp", addr, cfg) }

func HTTPServer(addr string, cfg *tls.Config) *http.Server {
	return &http.Server{Addr: addr, TLSConfig: cfg}
}

func Listen(ln net.Listener, cfg *tls.Config) net.Listener { return tls.NewListener(ln, cfg) }

func Peer(conn net.Conn, cfg *tls.Config, client bool) net.Conn {
	if client {
		return tls.Client(conn, cfg)
	}
	return tls.Server(conn, cfg)
}

// DialStrict raises what it is given.
func DialStrict(addr string, cfg *tls.Config) (net.Conn, error) {
	cfg = cfg.Clone()
	cfg.MinVersion = tls.VersionTLS13
	return tls.Dial("tcp", addr, cfg)
}

type Endpoint struct{ TLS *tls.Config }

func (e *Endpoint) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, e.TLS) }

type Gate struct{ TLS *tls.Config }

func (g *Gate) Accept(conn net.Conn) net.Conn { return tls.Server(conn, g.TLS) }

// A Starter is implemented elsewhere.
type Starter interface{ Start(*tls.Config) }
