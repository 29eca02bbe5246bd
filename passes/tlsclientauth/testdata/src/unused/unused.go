// Package unused has pools that no certificate is verified against.
package unused

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
)

func literal(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientCAs: x509.NewCertPool(), // want `ClientCAs has no effect: without ClientAuth no certificate is requested \(clientca-unused\)`
	})
	tls.Server(conn, &tls.Config{
		ClientCAs:  x509.NewCertPool(), // verified against: no report
		ClientAuth: tls.RequireAndVerifyClientCert,
	})
}

func parameter(conn net.Conn, pool *x509.CertPool) {
	tls.Server(conn, &tls.Config{ClientCAs: pool}) // want `ClientCAs has no effect: without ClientAuth no certificate is requested \(clientca-unused\)`
}

func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{ClientCAs: x509.NewCertPool()}} // want `ClientCAs has no effect: without ClientAuth no certificate is requested \(clientca-unused\)`
}

func cleared(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientCAs: nil}) // sets nothing: no report
}

func decided(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.NoClientCert, ClientCAs: x509.NewCertPool()}) // says that it requests none: no report
}

func replaced(conn net.Conn, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) {
	tls.Server(conn, &tls.Config{ClientCAs: x509.NewCertPool(), GetConfigForClient: pick}) // pick may copy it: no report
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{ClientCAs: x509.NewCertPool()}) // clients read neither: no report
}

func both(conn net.Conn) {
	cfg := &tls.Config{ClientCAs: x509.NewCertPool()} // one config for both sides: no report
	tls.Server(conn, cfg)
	tls.Client(conn, cfg)
}

func handedOut(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{ClientCAs: x509.NewCertPool()} // complete may set a mode: no report
	complete(cfg)
	tls.Server(conn, cfg)
}

func WhoeverUsesIt() *tls.Config {
	return &tls.Config{ClientCAs: x509.NewCertPool()} // its users may set a mode: no report
}

func someMode(conn net.Conn, mutual bool) {
	cfg := &tls.Config{ClientCAs: x509.NewCertPool()} // a mode on some way: no report
	if mutual {
		cfg.ClientAuth = tls.RequireAndVerifyClientCert
	}
	tls.Server(conn, cfg)
}

func chosenMode(conn net.Conn, mode tls.ClientAuthType) {
	tls.Server(conn, &tls.Config{ClientCAs: x509.NewCertPool(), ClientAuth: mode}) // the caller's choice: no report
}
