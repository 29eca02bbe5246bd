package lib

import (
	"crypto/tls"
	"net"
)

type Dialer struct{ cfg *tls.Config }

func NewDialer(cfg *tls.Config) *Dialer { return &Dialer{cfg: cfg} }

func (d *Dialer) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, d.cfg) }

type Server struct{ cfg *tls.Config }

func NewServer(cfg *tls.Config) *Server { return &Server{cfg: cfg.Clone()} }

func (s *Server) Accept(conn net.Conn) net.Conn { return tls.Server(conn, s.cfg) }

type Relay struct{ cfg *tls.Config }

func NewRelay(cfg *tls.Config) *Relay { return &Relay{cfg} }

func (r *Relay) Forward(in net.Conn, addr string) error {
	conn, err := tls.Dial("tcp", addr, r.cfg)
	if err != nil {
		return err
	}
	defer conn.Close()
	return tls.Server(in, r.cfg).Handshake()
}

type Verifying struct{ cfg *tls.Config }

func NewVerifying(cfg *tls.Config) *Verifying {
	v := &Verifying{cfg: cfg.Clone()}
	v.cfg.VerifyConnection = verify
	return v
}

func (v *Verifying) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, v.cfg) }
