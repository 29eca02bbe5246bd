// Package lib takes lists of suites.
package lib

import "crypto/tls"

// Options hold a list.
type Options struct{ Suites []uint16 }

// Listed takes the list if there is one.
func Listed(o *Options) *tls.Config {
	cfg := &tls.Config{}
	if len(o.Suites) > 0 {
		cfg.CipherSuites = o.Suites
	}
	return cfg
}

// Dial takes the list as it is.
func Dial(addr string, o *Options) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CipherSuites: o.Suites})
}
