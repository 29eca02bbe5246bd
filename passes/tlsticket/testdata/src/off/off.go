// Package off switches off tickets.
package off

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: true})  // want `SessionTicketsDisabled switches off resumption: every handshake is a full one \(tickets-disabled\)`
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: false}) // tickets: no report
	tls.Server(conn, &tls.Config{})                              // tickets: no report
}

func assigned(srv *http.Server) {
	cfg := new(tls.Config)
	cfg.SessionTicketsDisabled = true // want `SessionTicketsDisabled switches off resumption: every handshake is a full one \(tickets-disabled\)`
	srv.TLSConfig = cfg
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		ServerName:             "a",
		SessionTicketsDisabled: true, // want `SessionTicketsDisabled switches off resumption: every handshake is a full one \(tickets-disabled\)`
		ClientSessionCache:     tls.NewLRUClientSessionCache(0),
	})
}

func unknownCache(conn net.Conn, cache tls.ClientSessionCache) {
	cfg := &tls.Config{ClientSessionCache: cache}
	cfg.SessionTicketsDisabled = true // want `SessionTicketsDisabled switches off resumption: every handshake is a full one \(tickets-disabled\)`
	tls.Client(conn, cfg)
}

func both(near, far net.Conn) {
	cfg := &tls.Config{
		ServerName:             "a",
		SessionTicketsDisabled: true, // want `SessionTicketsDisabled switches off resumption: every handshake is a full one \(tickets-disabled\)`
	}
	tls.Client(near, cfg)
	tls.Server(far, cfg)
}

func optIn(conn net.Conn, off bool) {
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: off}) // the caller's choice: no report
	cfg := &tls.Config{}
	if off {
		cfg.SessionTicketsDisabled = true // the caller's choice: no report
	}
	tls.Server(conn, cfg)
}

func unknown(conn net.Conn, read func() bool) {
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: read()}) // not known: no report
}

func verified(conn net.Conn, check func([][]byte, [][]*x509.Certificate) error) {
	tls.Server(conn, &tls.Config{
		ClientAuth:             tls.RequireAnyClientCert,
		VerifyPeerCertificate:  check,
		SessionTicketsDisabled: true, // resumed sessions would skip the check: no report
	})
}

func replaced(conn net.Conn, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) {
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: true, GetConfigForClient: pick}) // what pick returns decides: no report
}
