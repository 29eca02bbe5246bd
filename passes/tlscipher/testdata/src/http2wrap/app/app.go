// Package app serves with configs of package lib.
package app

import (
	"crypto/tls"
	"net"
	"net/http"

	"http2wrap/lib"
)

func lacking(l net.Listener) error {
	suites := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}
	srv := &http.Server{TLSConfig: lib.Config(&lib.Options{Suites: suites})} // want `^Suites becomes tls\.Config\.CipherSuites in http2wrap/lib: it lacks the AES_128_GCM_SHA256 suite that HTTP/2 requires: ServeTLS fails \(cipher-http2\)$`
	return srv.ServeTLS(l, "", "")
}

func enough(l net.Listener) error {
	suites := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256} // enough: no report
	srv := &http.Server{TLSConfig: lib.Config(&lib.Options{Suites: suites})}
	return srv.ServeTLS(l, "", "")
}
