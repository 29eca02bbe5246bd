// Package lib is a client library.
package lib

import (
	"crypto/tls"
	"net"
)

// Options are what a user of the library sets.
type Options struct {
	Addr string
	Name string
}

// Dial connects as o says.
func Dial(o Options) (net.Conn, error) {
	return tls.Dial("tcp", o.Addr, &tls.Config{ServerName: o.Name}) // its callers choose: no report
}
