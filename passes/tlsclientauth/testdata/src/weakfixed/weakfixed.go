// Package weakfixed has pools that certificates are not verified against.
package weakfixed

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
)

func literal(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert, // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
		ClientCAs:  x509.NewCertPool(),
	})
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequestClientCert, // want `ClientAuth RequestClientCert does not verify certificates against ClientCAs \(clientauth-weak\)`
		ClientCAs:  x509.NewCertPool(),
	})
}

func assigned() *http.Server {
	srv := &http.Server{TLSConfig: &tls.Config{ClientCAs: x509.NewCertPool()}}
	srv.TLSConfig.ClientAuth = tls.RequireAnyClientCert // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
	return srv
}
