package client

import (
	"crypto/tls"
	"net/http"

	"example.com/shop/internal/tlsconf"
)

// NewPayment returns the client for the payment provider, who wants to see our certificate.
func NewPayment(cert tls.Certificate) *http.Client {
	cfg := &tls.Config{
		Certificates: []tls.Certificate{cert},
		MinVersion:   tls.VersionTLS12,
		CipherSuites: []uint16{
			tls.TLS_AES_128_GCM_SHA256,
			tls.TLS_AES_256_GCM_SHA384,
			tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
			tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
		},
	}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
}

// NewRefund returns the client for the refund service of the same provider.
func NewRefund(cert tls.Certificate) *http.Client {
	cfg := tlsconf.Harden(&tls.Config{
		Certificates: []tls.Certificate{cert},
		CipherSuites: tlsconf.Modern,
	})
	return &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
}
