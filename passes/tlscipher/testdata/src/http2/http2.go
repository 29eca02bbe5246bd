// Package http2 serves with lists that HTTP/2 does not do with.
package http2

import (
	"crypto/tls"
	"net"
	"net/http"
)

func literal() error {
	srv := &http.Server{Addr: ":443", TLSConfig: &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}, // want `^CipherSuites lacks the AES_128_GCM_SHA256 suite that HTTP/2 requires: ListenAndServeTLS fails \(cipher-http2\)$`
	}}
	return srv.ListenAndServeTLS("cert.pem", "key.pem")
}

func enough() error {
	srv := &http.Server{Addr: ":443", TLSConfig: &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, // one of the two: no report
	}}
	return srv.ListenAndServeTLS("cert.pem", "key.pem")
}

func enoughForECDSA() error {
	srv := &http.Server{Addr: ":443", TLSConfig: &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256}, // one of the two: no report
	}}
	return srv.ListenAndServeTLS("cert.pem", "key.pem")
}

func severalLines(l net.Listener) error {
	srv := http.Server{TLSConfig: &tls.Config{
		MinVersion: tls.VersionTLS12,
		CipherSuites: []uint16{ // want `^CipherSuites lacks the AES_128_GCM_SHA256 suite that HTTP/2 requires: ServeTLS fails \(cipher-http2\)$`
			tls.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
			tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, // for phones
		},
	}}
	return srv.ServeTLS(l, "", "")
}

func assigned(l net.Listener) error {
	cfg := &tls.Config{}
	cfg.CipherSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256} // want `cipher-http2`
	srv := new(http.Server)
	srv.TLSConfig = cfg
	return srv.ServeTLS(l, "", "")
}

func defaults(l net.Listener) error {
	srv := &http.Server{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}} // the default list: no report
	return srv.ServeTLS(l, "", "")
}

func byBranch(l net.Listener, min uint16) error {
	srv := &http.Server{TLSConfig: &tls.Config{
		MinVersion:   min,
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}, // silent: the minimum is not known
	}}
	return srv.ServeTLS(l, "", "")
}

func unknownElement(l net.Listener, suite uint16) error {
	srv := &http.Server{TLSConfig: &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, suite}, // silent: suite may be enough
	}}
	return srv.ServeTLS(l, "", "")
}

func appended(l net.Listener) error {
	suites := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}
	suites = append(suites, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256) // enough: no report
	srv := &http.Server{TLSConfig: &tls.Config{CipherSuites: suites}}
	return srv.ServeTLS(l, "", "")
}

func listener(l net.Listener) error {
	srv := &http.Server{}
	return srv.Serve(tls.NewListener(l, &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}, // it serves HTTP/1.1: no report
	}))
}

func client(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}, // no server: no report
	})
}

func notServed() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}, // silent: who serves may switch HTTP/2 off
	}}
}
