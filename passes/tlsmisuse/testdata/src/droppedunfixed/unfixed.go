// Package droppedunfixed has what configs drop and the edit cannot say.
package droppedunfixed

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
)

func local(conn net.Conn) {
	tls.Server(conn, outer())
}

func outer() *tls.Config {
	pool := x509.NewCertPool()
	return &tls.Config{
		ClientAuth:         tls.RequireAndVerifyClientCert,
		ClientCAs:          pool,
		GetConfigForClient: pick,
	}
}

func pick(*tls.ClientHelloInfo) (*tls.Config, error) {
	return &tls.Config{}, nil // want `^config drops ClientAuth of the one`
}

func function(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		VerifyConnection: func(tls.ConnectionState) error { return errors.New("no") },
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			inner := new(tls.Config) // want `^config drops VerifyConnection of the one`
			return inner, nil
		},
	})
}

func variable(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		MinVersion: tls.VersionTLS13,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			var inner tls.Config // want `^config drops MinVersion of the one`
			return &inner, nil
		},
	})
}
