// Package assigned sets a pool after making the config.
package assigned

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

func pool(conn net.Conn) {
	cfg := &tls.Config{}
	cfg.ClientCAs = x509.NewCertPool() // want `ClientCAs has no effect: without ClientAuth no certificate is requested \(clientca-unused\)`
	tls.Server(conn, cfg.Clone())
}
