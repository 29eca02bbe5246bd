// Package modes lets a word decide what a config holds.
package modes

import (
	"crypto/tls"
	"net"
)

const (
	disable = "disable"
	check   = "check"
	always  = "always" // want `^Renegotiation RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)$`
)

type settings struct{ host, mode string }

func config(s settings, mode string) *tls.Config {
	cfg := &tls.Config{ServerName: s.host}
	if mode == disable {
		return nil
	}
	if mode == check {
		cfg.ServerName = "check"
	} else {
		cfg.Renegotiation = tls.RenegotiateFreelyAsClient // want `^Renegotiation RenegotiateFreelyAsClient lets servers repeat the handshake at will, without any callback \(renegotiation\)$`
	}
	return cfg
}

// dial has it without a word too: disable is not what decides.
func dial(conn net.Conn, host string) net.Conn {
	s := settings{host: host}
	mode := s.mode
	if host[0] == '/' {
		mode = disable
	}
	return tls.Client(conn, config(s, mode))
}

func checked(conn net.Conn, host string) net.Conn {
	return tls.Client(conn, config(settings{host: host}, check)) // never set there: no report
}

func other(s settings, mode string) *tls.Config {
	cfg := &tls.Config{ServerName: s.host}
	if mode == always {
		cfg.Renegotiation = tls.RenegotiateOnceAsClient
	}
	return cfg
}

// decided has it for this word alone, which is where it was decided.
func decided(conn net.Conn, host string) net.Conn {
	return tls.Client(conn, other(settings{host: host}, always))
}

func unknown(conn net.Conn, host, mode string) net.Conn {
	return tls.Client(conn, other(settings{host: host}, mode)) // the caller's word: no report
}
