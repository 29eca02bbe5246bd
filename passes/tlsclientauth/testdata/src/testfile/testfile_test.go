package testfile

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

func accept(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert})       // nobody attacks a test: no report
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}) // nobody attacks a test: no report
	tls.Server(conn, &tls.Config{ClientCAs: x509.NewCertPool()})              // want `ClientCAs has no effect: without ClientAuth no certificate is requested \(clientca-unused\)`
}
