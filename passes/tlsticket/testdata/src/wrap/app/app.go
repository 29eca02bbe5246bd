// Package app decides for a library.
package app

import (
	"crypto/tls"
	"net"

	"wrap/lib"
)

func plain(conn net.Conn) {
	lib.Serve(conn, lib.Options{Wrap: func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		return ss.Bytes() // want `WrapSession returns the session unencrypted: its ticket shows the secret \(ticket-plaintext\)`
	}})
}

func encrypted(conn net.Conn, cfg *tls.Config) {
	lib.Serve(conn, lib.Options{Wrap: cfg.EncryptTicket}) // encrypted: no report
}

var keys tls.Config

func index(conn net.Conn) {
	lib.Tickets(conn, func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
		return keys.DecryptTicket(id[1:], cs) // want `id\[1:\] panics: TLS 1.2 calls UnwrapSession with an empty ticket \(ticket-index\)`
	})
	lib.NewTickets(conn, func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
		return keys.DecryptTicket(id[1:], cs) // TLS 1.3 minimum, which has no empty tickets: no report
	})
	lib.Tickets(conn, func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
		if len(id) == 0 {
			return nil, nil
		}
		return keys.DecryptTicket(id[1:], cs) // after a condition: no report
	})
}

func foreign(conn net.Conn, u lib.Unwrap) {
	tls.Server(conn, &tls.Config{UnwrapSession: lib.Index}) // silent: the callback's body is not here
	lib.Tickets(conn, lib.Index)                            // silent: the callback's body is not here
	lib.Tickets(conn, u)                                    // not known: no report
}

func identities(conn net.Conn, cert tls.Certificate) {
	tls.Client(conn, &tls.Config{ServerName: "a", ClientSessionCache: lib.Sessions}) // silent: not known what lib.Sessions is
	tls.Client(conn, &tls.Config{ServerName: "a", ClientSessionCache: lib.Sessions, Certificates: []tls.Certificate{cert}})
}

func tenants(conn net.Conn, cert tls.Certificate) {
	tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return lib.Tenant(cert), nil // silent: what makes it may give it keys of its own
		},
	})
}
