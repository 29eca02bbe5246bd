// Package unknown has a server whose mode is not known.
package unknown

import (
	"crypto/tls"
	"net/http"
)

func serve(mode tls.ClientAuthType) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{ClientAuth: mode}, Handler: http.HandlerFunc(handle)}
}

func handle(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Name", r.TLS.PeerCertificates[0].Subject.CommonName) // the caller may verify: no report
}
