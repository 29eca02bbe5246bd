// Package lib connects for its importers.
package lib

import "crypto/tls"

type Options struct{ Renegotiation tls.RenegotiationSupport }

func Dial(addr string, o Options) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{Renegotiation: o.Renegotiation}) // the caller's choice: no report
}

type Late struct{ Certificate bool }

func DialLate(addr string, o Late) (*tls.Conn, error) {
	cfg := &tls.Config{}
	if o.Certificate {
		cfg.Renegotiation = tls.RenegotiateOnceAsClient // the caller's choice: no report
	}
	return tls.Dial("tcp", addr, cfg)
}

func Config(r tls.RenegotiationSupport) *tls.Config { return &tls.Config{Renegotiation: r} }
