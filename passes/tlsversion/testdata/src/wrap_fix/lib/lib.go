// Package lib has knobs that become versions.
package lib

import (
	"crypto/tls"
	"net"
)

// Options are what a connection is made with.
type Options struct {
	Min, Max uint16
	Version  string
}

var versions = map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}

// Dial connects.
func Dial(addr string, o *Options) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: o.Min, MaxVersion: o.Max})
}

// DialMin connects with a floor.
func DialMin(addr string, min uint16) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: min})
}

// DialNamed connects with a floor that has a name.
func DialNamed(addr string, o Options) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: versions[o.Version]})
}
