// Package empty reads tickets that may be empty.
package empty

import (
	"bytes"
	"crypto/tls"
	"net"
)

var keys tls.Config

func index(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
	kind := id[0] // want `id\[0\] panics: TLS 1.2 calls UnwrapSession with an empty ticket \(ticket-index\)`
	if kind != 1 {
		return nil, nil
	}
	return keys.DecryptTicket(id[1:], cs)
}

func byName(conn net.Conn) {
	tls.Server(conn, &tls.Config{UnwrapSession: index})
}

func literal(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			return keys.DecryptTicket(id[4:], cs) // want `id\[4:\] panics: TLS 1.2 calls UnwrapSession with an empty ticket \(ticket-index\)`
		},
	})
	tls.Server(conn, &tls.Config{
		MinVersion: tls.VersionTLS12,
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			if id[0] != 'a' && len(id) > 1 { // want `id\[0\] panics: TLS 1.2 calls UnwrapSession with an empty ticket \(ticket-index\)`
				return nil, nil
			}
			return keys.DecryptTicket(id[1:], cs)
		},
	})
}

func newest(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		MinVersion: tls.VersionTLS13,
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			return keys.DecryptTicket(id[4:], cs) // TLS 1.3 minimum, which has no empty tickets: no report
		},
	})
}

func someVersion(conn net.Conn, min uint16) {
	tls.Server(conn, &tls.Config{
		MinVersion: min,
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			return keys.DecryptTicket(id[4:], cs) // the minimum is not known: no report
		},
	})
}

func guarded(conn net.Conn, valid func([]byte) bool) {
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			if len(id) == 0 {
				return nil, nil
			}
			return keys.DecryptTicket(id[1:], cs) // after a condition: no report
		},
	})
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			if cs.Version != tls.VersionTLS13 {
				return nil, nil
			}
			return keys.DecryptTicket(id[1:], cs) // after a condition: no report
		},
	})
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			if valid(id) && id[0] == 1 { // after a condition: no report
				return keys.DecryptTicket(id[1:], cs)
			}
			return nil, nil
		},
	})
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			defer func() { recover() }()
			return keys.DecryptTicket(id[1:], cs) // recovered from: no report
		},
	})
}

func harmless(conn net.Conn, n int) {
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			return keys.DecryptTicket(id[0:], cs) // all of it: no report
		},
	})
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			return keys.DecryptTicket(id[n:], cs) // n may be 0: no report
		},
	})
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			return keys.DecryptTicket(bytes.TrimPrefix(id, []byte{1}), cs) // no index: no report
		},
	})
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			id = append(id, 0)
			return keys.DecryptTicket(id[1:], cs) // another list: no report
		},
	})
	tls.Server(conn, &tls.Config{
		UnwrapSession: func(_ []byte, _ tls.ConnectionState) (*tls.SessionState, error) {
			return nil, nil // no ticket is read: no report
		},
	})
	tls.Server(conn, &tls.Config{SessionTicketsDisabled: true, UnwrapSession: indexDisabled})
}

func indexDisabled(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
	return keys.DecryptTicket(id[1:], cs) // never called: no report
}

func unused(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
	return keys.DecryptTicket(id[1:], cs) // no callback: no report
}
