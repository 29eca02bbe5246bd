// Package trap has configs without keys for the tickets that they issue.
package trap

import (
	"crypto/tls"
	"net"
	"net/http"
)

var certs []tls.Certificate

func literal(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ // want `^config lacks the SessionTicketsDisabled of the one that it replaces: handshakes fail \(ticket-trap\)$`
				Certificates: certs, // of the tenant
			}, nil
		},
	})
}

func assigned(srv *http.Server) {
	cfg := new(tls.Config)
	cfg.SessionTicketsDisabled = true
	cfg.GetConfigForClient = pick
	srv.TLSConfig = cfg
}

func pick(hello *tls.ClientHelloInfo) (*tls.Config, error) {
	if hello.ServerName == "" {
		return nil, nil // the outer one
	}
	inner := &tls.Config{} // want `^config lacks the SessionTicketsDisabled of the one`
	inner.Certificates = certs
	return inner, nil
}

type tenants struct{}

func (tenants) pick(*tls.ClientHelloInfo) (*tls.Config, error) { return made(), nil }

func made() *tls.Config {
	return &tls.Config{Certificates: certs} // want `^config lacks the SessionTicketsDisabled of the one`
}

func method(conn net.Conn, t tenants) {
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: true, GetConfigForClient: t.pick})
}
