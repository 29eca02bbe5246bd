// Package lib has a knob that becomes InsecureSkipVerify.
package lib

import (
	"crypto/tls"
	"net"
)

// Options are what a connection is made with.
type Options struct {
	Name     string
	Insecure bool
}

// Dial connects.
func Dial(addr string, o *Options) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: o.Insecure, ServerName: o.Name})
}
