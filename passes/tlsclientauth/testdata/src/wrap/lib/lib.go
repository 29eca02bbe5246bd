// Package lib makes servers for its importers.
package lib

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

type Options struct {
	ClientAuth tls.ClientAuthType
	ClientCAs  *x509.CertPool
}

func Serve(conn net.Conn, o Options) net.Conn {
	return tls.Server(conn, &tls.Config{ClientAuth: o.ClientAuth, ClientCAs: o.ClientCAs}) // the caller's choice: no report
}

func Verified(conn net.Conn, mode tls.ClientAuthType, verify func(tls.ConnectionState) error) net.Conn {
	return tls.Server(conn, &tls.Config{ClientAuth: mode, VerifyConnection: verify}) // the caller's choice: no report
}

func Config(mode tls.ClientAuthType) *tls.Config { return &tls.Config{ClientAuth: mode} }
