// Package lib serves and dials with configs that it is given.
package lib

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"wrap_role/base"
)

func verify(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	return nil
}

func Listen(ln net.Listener, cfg *tls.Config) net.Listener { return tls.NewListener(ln, cfg) }

func HTTPServer(addr string, cfg *tls.Config) *http.Server {
	return &http.Server{Addr: addr, TLSConfig: cfg}
}

func Accept(conn net.Conn, cfg *tls.Config) net.Conn { return base.Accept(conn, cfg) }

func Dial(addr string, cfg *tls.Config) (net.Conn, error) { return tls.Dial("tcp", addr, cfg) }

func HTTPClient(cfg *tls.Config) *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
}

func Connect(conn net.Conn, cfg *tls.Config) net.Conn { return base.Connect(conn, cfg) }

// Peer plays the part that it is told to.
func Peer(conn net.Conn, cfg *tls.Config, client bool) net.Conn {
	if client {
		return tls.Client(conn, cfg)
	}
	return tls.Server(conn, cfg)
}

// DialPinned verifies by itself.
func DialPinned(addr string, cfg *tls.Config) (net.Conn, error) {
	cfg = cfg.Clone()
	cfg.VerifyConnection = verify
	return tls.Dial("tcp", addr, cfg)
}

// Prepare uses nothing: who calls it does.
func Prepare(cfg *tls.Config) *tls.Config {
	cfg = cfg.Clone()
	cfg.MinVersion = tls.VersionTLS12
	return cfg
}

// A Starter is implemented elsewhere.
type Starter interface{ Start(*tls.Config) }

// AcceptForever serves every connection that comes.
func AcceptForever(ln net.Listener, cfg *tls.Config) {
	for {
		if conn, err := ln.Accept(); err == nil {
			go greet(tls.Server(conn, cfg))
		}
	}
}

// DialForever keeps a connection.
func DialForever(addr string, cfg *tls.Config) {
	for {
		if conn, err := tls.Dial("tcp", addr, cfg); err == nil {
			greet(conn)
		}
	}
}

func greet(conn *tls.Conn) { conn.Close() }
