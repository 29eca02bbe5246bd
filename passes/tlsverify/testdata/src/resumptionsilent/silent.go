// Package resumptionsilent has callbacks that every connection calls, that refuse nobody,
// or of which it is not known whether sessions are resumed: no report.
package resumptionsilent

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"net"
)

var (
	resume = flag.Bool("resume", false, "")
	mtls   = flag.Bool("mtls", false, "")
)

func check([][]byte, [][]*x509.Certificate) error { return errors.New("unknown") }

func log([][]byte, [][]*x509.Certificate) error { return nil }

func each(tls.ConnectionState) error { return errors.New("unknown") }

func clientWithoutCache(conn net.Conn) *tls.Conn {
	return tls.Client(conn, &tls.Config{VerifyPeerCertificate: check})
}

func clientWithCacheOnRequest(conn net.Conn) *tls.Conn {
	cfg := &tls.Config{VerifyPeerCertificate: check}
	if *resume {
		cfg.ClientSessionCache = tls.NewLRUClientSessionCache(0)
	}
	return tls.Client(conn, cfg)
}

func clientWithCacheOfTheCaller(conn net.Conn, cache tls.ClientSessionCache) *tls.Conn {
	return tls.Client(conn, &tls.Config{VerifyPeerCertificate: check, ClientSessionCache: cache})
}

func serverWithoutRequest(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{VerifyPeerCertificate: check})
}

func serverThatRequestsOnRequest(l net.Listener) net.Listener {
	cfg := &tls.Config{VerifyPeerCertificate: check}
	if *mtls {
		cfg.ClientAuth = tls.RequireAndVerifyClientCert
	}
	return tls.NewListener(l, cfg)
}

func serverWithoutTickets(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyPeerCertificate: check, SessionTicketsDisabled: true})
}

func serverWithTicketsOnRequest(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyPeerCertificate: check, SessionTicketsDisabled: !*resume})
}

func serverWithBoth(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyPeerCertificate: check, VerifyConnection: each})
}

func serverCompletedThroughAnAlias(l net.Listener) net.Listener {
	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyPeerCertificate: check}
	alias := cfg
	alias.VerifyConnection = each
	return tls.NewListener(l, cfg)
}

func serverThatLogs(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, VerifyPeerCertificate: log})
}

func serverWithSessionsOfItsOwn(l net.Listener, wrap func(tls.ConnectionState, *tls.SessionState) ([]byte, error)) net.Listener {
	return tls.NewListener(l, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyPeerCertificate: check, WrapSession: wrap})
}

func serverOfTheCaller(l net.Listener, cfg *tls.Config) net.Listener {
	cfg.VerifyPeerCertificate = check
	return tls.NewListener(l, cfg)
}

func unknownSide() *tls.Config {
	return &tls.Config{VerifyPeerCertificate: check}
}

func clientWithoutTickets(conn net.Conn) *tls.Conn {
	return tls.Client(conn, &tls.Config{VerifyPeerCertificate: check, ClientSessionCache: tls.NewLRUClientSessionCache(0), SessionTicketsDisabled: true})
}

func quicWithoutCache() *tls.QUICConn {
	return tls.QUICClient(&tls.QUICConfig{TLSConfig: &tls.Config{ServerName: "a", MinVersion: tls.VersionTLS13, VerifyPeerCertificate: check}})
}

func serverOfClone(l net.Listener) net.Listener {
	base := &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: each}
	cfg := base.Clone()
	cfg.VerifyPeerCertificate = check
	return tls.NewListener(l, cfg)
}

func serverWithReturnedBoth(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyPeerCertificate: check, VerifyConnection: each}, nil
		},
	})
}

func serverOfUnknownMode(l net.Listener, mode tls.ClientAuthType) net.Listener {
	return tls.NewListener(l, &tls.Config{ClientAuth: mode, VerifyPeerCertificate: check})
}
