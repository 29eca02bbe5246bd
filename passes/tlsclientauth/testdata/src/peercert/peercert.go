// Package peercert believes what unverified certificates say.
package peercert

import (
	"crypto/tls"
	"net"
	"net/http"
)

func serve() *http.Server {
	return &http.Server{
		TLSConfig: &tls.Config{ClientAuth: tls.RequestClientCert},
		Handler:   http.HandlerFunc(handle),
	}
}

func handle(w http.ResponseWriter, r *http.Request) {
	if r.TLS.PeerCertificates == nil || len(r.TLS.PeerCertificates) == 0 { // counts: no report
		return
	}
	if r.TLS.PeerCertificates[0].Subject.CommonName == "admin" { // want `Subject is what the client claims: nothing verified its certificate \(peercert-unverified\)`
		return
	}
	if r.TLS.PeerCertificates[0].NotAfter.IsZero() { // says nothing about who it is: no report
		return
	}
	cert := r.TLS.PeerCertificates[0]
	w.Header().Set("Serial", cert.SerialNumber.String()) // want `SerialNumber is what the client claims: nothing verified its certificate \(peercert-unverified\)`
	for _, c := range r.TLS.PeerCertificates {
		w.Header().Add("Name", c.DNSNames[0]) // want `DNSNames is what the client claims: nothing verified its certificate \(peercert-unverified\)`
	}
}

func onConn(conn net.Conn) string {
	c := tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert})
	return c.ConnectionState().PeerCertificates[0].Subject.CommonName // want `Subject is what the client claims: nothing verified its certificate \(peercert-unverified\)`
}

func closure(conn net.Conn) func() []string {
	return func() []string {
		c := tls.Server(conn, &tls.Config{ClientAuth: tls.RequestClientCert})
		if cs := c.ConnectionState(); len(cs.PeerCertificates) > 0 {
			return cs.PeerCertificates[0].EmailAddresses // want `EmailAddresses is what the client claims`
		}
		return nil
	}
}
