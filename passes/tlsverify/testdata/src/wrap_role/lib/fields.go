package lib

import (
	"crypto/tls"
	"net"
)

// An Endpoint dials with the config that it holds.
type Endpoint struct{ TLS *tls.Config }

func (e *Endpoint) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, e.TLS) }

// A Gate serves with the config that it holds.
type Gate struct{ TLS *tls.Config }

func (g *Gate) Listen(addr string) (net.Listener, error) { return tls.Listen("tcp", addr, g.TLS) }

// A Node does both.
type Node struct{ TLS *tls.Config }

func (n *Node) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, n.TLS) }

func (n *Node) Accept(conn net.Conn) net.Conn { return tls.Server(conn, n.TLS) }

// A Split has a config for each.
type Split struct{ ClientTLS, ServerTLS *tls.Config }

func (s *Split) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, s.ClientTLS) }

func (s *Split) Accept(conn net.Conn) net.Conn { return tls.Server(conn, s.ServerTLS) }

// Options are read by functions of this package only.
type Options struct {
	Net struct {
		TLS struct {
			Enable bool
			Config *tls.Config
		}
	}
}

func NewOptions() *Options { return &Options{} }

func DialOptions(addr string, o *Options) (net.Conn, error) {
	if !o.Net.TLS.Enable {
		return net.Dial("tcp", addr)
	}
	return tls.Dial("tcp", addr, o.Net.TLS.Config)
}

// A Guard clones what it holds and verifies by itself.
type Guard struct{ TLS *tls.Config }

func (g *Guard) Dial(addr string) (net.Conn, error) {
	cfg := g.TLS.Clone()
	cfg.VerifyConnection = verify
	return tls.Dial("tcp", addr, cfg)
}
