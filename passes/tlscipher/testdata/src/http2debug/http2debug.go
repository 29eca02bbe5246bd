//go:debug http2server=0

// Command http2debug speaks HTTP/1.1 alone: no report.
package main

import (
	"crypto/tls"
	"net/http"
)

func main() {
	srv := &http.Server{TLSConfig: &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}}}
	srv.ListenAndServeTLS("cert.pem", "key.pem")
}
