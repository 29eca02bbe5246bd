// Package unfixed accepts any certificate where no edit is sound.
package unfixed

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

func noPool(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert}) // want `accepts any certificate`
}

func number(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientAuth: 7, ClientCAs: x509.NewCertPool()}) // want `7 is no mode`
}

func mode(weak bool) tls.ClientAuthType {
	if weak {
		return tls.RequireAnyClientCert
	}
	return tls.RequireAndVerifyClientCert
}

func selected(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientCAs: x509.NewCertPool(), ClientAuth: mode(true)}) // want `accepts any certificate`
}
