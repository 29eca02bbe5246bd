// Package http2silent speaks HTTP/1.1 alone: no report.
package http2silent

import (
	"crypto/tls"
	"net"
	"net/http"
)

func serve(l net.Listener) error {
	srv := &http.Server{
		TLSNextProto: map[string]func(*http.Server, *tls.Conn, http.Handler){},
		TLSConfig: &tls.Config{
			CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384},
		},
	}
	return srv.ServeTLS(l, "", "")
}
