// Package lib serves for its importers.
package lib

import (
	"crypto/tls"
	"net"
)

type Options struct {
	Wrap func(tls.ConnectionState, *tls.SessionState) ([]byte, error)
}

func Serve(conn net.Conn, o Options) net.Conn {
	return tls.Server(conn, &tls.Config{WrapSession: o.Wrap}) // the caller's choice: no report
}
