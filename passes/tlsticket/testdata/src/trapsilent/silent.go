// Package trapsilent has configs that find the keys for their tickets, or need none.
package trapsilent

import (
	"crypto/tls"
	"net"
)

var certs []tls.Certificate

func enabled(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs}, nil // the outer one has keys: no report
		},
	})
}

func both(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs, SessionTicketsDisabled: true}, nil // no tickets: no report
		},
	})
}

func inner(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{SessionTicketsDisabled: true}, nil // the inner one alone: no report
		},
	})
}

func cloned(conn net.Conn) {
	outer := &tls.Config{SessionTicketsDisabled: true}
	outer.GetConfigForClient = func(*tls.ClientHelloInfo) (*tls.Config, error) {
		return outer.Clone(), nil // disabled too: no report
	}
	tls.Server(conn, outer)
}

func keyed(conn net.Conn, key [32]byte) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			cfg := &tls.Config{}
			cfg.SetSessionTicketKeys([][32]byte{key}) // keys of its own: no report
			return cfg, nil
		},
	})
}

func wrapped(conn net.Conn, wrap func(tls.ConnectionState, *tls.SessionState) ([]byte, error)) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{WrapSession: wrap}, nil // needs no key: no report
		},
	})
}

func unknown(conn net.Conn, disabled bool) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: disabled, // not known: no report
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs}, nil
		},
	})
}

func looked(conn net.Conn, tenants map[string]*tls.Config) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			return tenants[hello.ServerName], nil // not known: no report
		},
	})
}

func original(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient:     func(*tls.ClientHelloInfo) (*tls.Config, error) { return nil, nil }, // the outer one: no report
	})
}

func completed(conn net.Conn, complete func(*tls.Config)) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			cfg := &tls.Config{Certificates: certs}
			complete(cfg) // may disable them: no report
			return cfg, nil
		},
	})
}
