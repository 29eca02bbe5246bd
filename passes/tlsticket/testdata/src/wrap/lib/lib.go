// Package lib serves for its importers.
package lib

import (
	"crypto/tls"
	"net"
)

type Options struct {
	Wrap func(tls.ConnectionState, *tls.SessionState) ([]byte, error)
}

// Unwrap is a callback that reads tickets.
type Unwrap = func([]byte, tls.ConnectionState) (*tls.SessionState, error)

func Tickets(conn net.Conn, u Unwrap) net.Conn {
	return tls.Server(conn, &tls.Config{UnwrapSession: u}) // the caller's choice: no report
}

func NewTickets(conn net.Conn, u Unwrap) net.Conn {
	return tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS13, UnwrapSession: u}) // the caller's choice: no report
}

var keys tls.Config

func Index(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
	return keys.DecryptTicket(id[1:], cs) // the servers of others decide: no report
}

func Serve(conn net.Conn, o Options) net.Conn {
	return tls.Server(conn, &tls.Config{WrapSession: o.Wrap}) // the caller's choice: no report
}

// Sessions are for whoever wants them.
var Sessions = tls.NewLRUClientSessionCache(0) // one identity here: no report

// Tenant returns the config of one tenant.
func Tenant(cert tls.Certificate) *tls.Config {
	return &tls.Config{Certificates: []tls.Certificate{cert}} // replaces nothing here: no report
}
