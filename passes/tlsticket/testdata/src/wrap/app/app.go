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
