// Package droppedsilent has configs that keep what they replace, or of which that is not
// known.
package droppedsilent

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
)

var (
	certs []tls.Certificate
	cas   = x509.NewCertPool()
)

func serve(conn net.Conn, outer *tls.Config, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) {
	outer.GetConfigForClient = pick
	tls.Server(conn, outer)
}

func kept(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  cas,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: cas}, nil // the same demands: no report
		},
	})
}

func cloned(conn net.Conn) {
	outer := &tls.Config{ClientAuth: tls.RequireAnyClientCert, MinVersion: tls.VersionTLS13}
	outer.GetConfigForClient = func(*tls.ClientHelloInfo) (*tls.Config, error) {
		inner := outer.Clone() // has what outer has: no report
		inner.Certificates = certs
		return inner, nil
	}
	tls.Server(conn, outer)
}

func original(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth:         tls.RequireAnyClientCert,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) { return nil, nil }, // the outer one: no report
	})
}

func decided(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		MinVersion: tls.VersionTLS13,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ClientAuth: tls.NoClientCert, MinVersion: tls.VersionTLS12}, nil // says so: no report
		},
	})
}

// One of the hosts is public, on purpose: another has what it has not.
func public(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		GetConfigForClient: func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			if hello.ServerName == "public" {
				return &tls.Config{Certificates: certs}, nil // a decision: no report
			}
			return &tls.Config{Certificates: certs, ClientAuth: tls.RequireAnyClientCert}, nil
		},
	})
}

func challenge(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs, NextProtos: []string{"acme-tls/1"}}, nil // nothing is served on it: no report
		},
	})
}

func lenient(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth:       tls.RequestClientCert,
		MinVersion:       tls.VersionTLS12,                               // the default: no report
		VerifyConnection: func(tls.ConnectionState) error { return nil }, // refuses nobody: no report
		ClientCAs:        cas,                                            // nothing verifies: no report
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs}, nil
		},
	})
}

// Without a ClientAuth the callback is never called.
func uncalled(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error { return errors.New("no") }, // no report
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs}, nil
		},
	})
}

// The other callback does the work.
func moved(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		VerifyConnection: func(tls.ConnectionState) error { return errors.New("no") },
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error { return errors.New("no") }}, nil // no report
		},
	})
}

func unknown(conn net.Conn, mode tls.ClientAuthType) {
	tls.Server(conn, &tls.Config{
		ClientAuth: mode, // not known: no report
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs}, nil
		},
	})
}

func completed(conn net.Conn, complete func(*tls.Config)) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			inner := &tls.Config{Certificates: certs}
			complete(inner) // not known what it has now: no report
			return inner, nil
		},
	})
}

func looked(conn net.Conn, tenants map[string]*tls.Config) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		GetConfigForClient: func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			return tenants[hello.ServerName], nil // not known: no report
		},
	})
}

func chosen(conn net.Conn, strict bool) {
	cfg := &tls.Config{}
	if strict {
		cfg.ClientAuth = tls.RequireAnyClientCert // the caller's choice: no report
	}
	serve(conn, cfg, func(*tls.ClientHelloInfo) (*tls.Config, error) {
		return &tls.Config{Certificates: certs}, nil
	})
}
