// Package lib has clients whose options become fields of a config.
package lib

import (
	"crypto/tls"
	"errors"
	"net"
)

func verify(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	return nil
}

type Options struct {
	Insecure bool `json:"insecure"`
	Addr     string
}

func Dial(o *Options) (net.Conn, error) {
	return tls.Dial("tcp", o.Addr, &tls.Config{InsecureSkipVerify: o.Insecure}) // the user's choice: no report
}

type Negated struct{ VerifyHost bool }

func DialNegated(addr string, o Negated) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: !o.VerifyHost}) // the user's choice: no report
}

type Guarded struct{ UseTLS, Insecure bool }

func DialGuarded(addr string, o Guarded) (net.Conn, error) {
	if o.UseTLS {
		cfg := &tls.Config{}
		if o.Insecure {
			cfg.InsecureSkipVerify = true // the user's choice: no report
		}
		return tls.Dial("tcp", addr, cfg)
	}
	return net.Dial("tcp", addr)
}

type Plaintext struct{ Insecure bool }

func DialPlaintext(addr string, o Plaintext) (net.Conn, error) {
	if o.Insecure {
		return net.Dial("tcp", addr)
	}
	return tls.Dial("tcp", addr, &tls.Config{})
}

type Served struct{ Insecure bool }

func Accept(conn net.Conn, o Served) net.Conn {
	return tls.Server(conn, &tls.Config{InsecureSkipVerify: o.Insecure}) // servers do not read it: no report
}

type Mode struct{ SSLMode string }

func DialMode(addr string, o Mode) (net.Conn, error) {
	cfg := &tls.Config{}
	switch o.SSLMode {
	case "require":
		cfg.InsecureSkipVerify = true // a mode that the user names: no report
	case "verify-full":
		cfg.ServerName = "db"
	}
	return tls.Dial("tcp", addr, cfg)
}
