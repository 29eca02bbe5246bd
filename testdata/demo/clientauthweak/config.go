package clientauthweak

import (
	"crypto/tls"
	"crypto/x509"
)

func server(cert tls.Certificate, staff *x509.CertPool) *tls.Config {
	return &tls.Config{
		Certificates: []tls.Certificate{cert},
		ClientCAs:    staff,
		ClientAuth:   tls.RequireAnyClientCert,
	}
}
