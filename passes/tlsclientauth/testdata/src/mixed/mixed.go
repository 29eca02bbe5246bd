// Package mixed has a server that verifies beside one that does not.
package mixed

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
)

func serve(pool *x509.CertPool) []*http.Server {
	return []*http.Server{
		{TLSConfig: &tls.Config{ClientAuth: tls.RequestClientCert}, Handler: http.HandlerFunc(handle)},
		{TLSConfig: &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}, Handler: http.HandlerFunc(handle)},
	}
}

func handle(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Name", r.TLS.PeerCertificates[0].Subject.CommonName) // which server's is not known: no report
}
