// Package http2foreign serves with servers of others, who may have switched HTTP/2 off: no
// report.
package http2foreign

import (
	"crypto/tls"
	"net"
	"net/http"
)

func serve(l net.Listener, srv *http.Server) error {
	srv.TLSConfig = &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}}
	return srv.ServeTLS(l, "", "")
}
