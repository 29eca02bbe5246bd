// Package http2others serves with lists that other rules speak of.
package http2others

import (
	"crypto/tls"
	"net"
	"net/http"
)

func onlyTLS13(l net.Listener) error {
	srv := &http.Server{TLSConfig: &tls.Config{
		MinVersion:   tls.VersionTLS13,
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}, // TLS 1.3 alone: another rule's // want `cipher-noeffect`
	}}
	return srv.ServeTLS(l, "", "")
}

func empty(l net.Listener) error {
	srv := &http.Server{TLSConfig: &tls.Config{CipherSuites: []uint16{}}} // another rule's // want `cipher-broken`
	return srv.ServeTLS(l, "", "")
}
