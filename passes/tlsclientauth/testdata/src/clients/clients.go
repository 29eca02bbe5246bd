// Package clients has both sides.
package clients

import (
	"crypto/tls"
	"net"
	"net/http"
)

func serve() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{ClientAuth: tls.RequestClientCert}, Handler: http.HandlerFunc(handle)}
}

func handle(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Name", r.TLS.PeerCertificates[0].Subject.CommonName) // want `Subject is what the client claims: nothing verified its certificate \(peercert-unverified\)`
}

func connect(conn net.Conn) string {
	c := tls.Client(conn, &tls.Config{ServerName: "a"})
	return c.ConnectionState().PeerCertificates[0].Subject.CommonName // the server's, which is verified: no report
}

func answered(r *http.Response) string {
	return r.TLS.PeerCertificates[0].Subject.CommonName // the server's, which is verified: no report
}
