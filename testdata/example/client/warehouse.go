package client

import (
	"crypto/tls"
	"net/http"
	"net/url"
)

// NewWarehouse returns the client for the warehouse, which is reached through a proxy.
func NewWarehouse(proxy *url.URL) *http.Client {
	tr := &http.Transport{
		Proxy:           http.ProxyURL(proxy),
		TLSClientConfig: &tls.Config{ServerName: "warehouse.example.com"},
	}
	tr.TLSClientConfig.MinVersion = tls.VersionTLS10
	return &http.Client{Transport: tr}
}

// NewCatalog returns the client for the catalogue.
func NewCatalog() *http.Client {
	tr := &http.Transport{TLSClientConfig: new(tls.Config)}
	tr.TLSClientConfig.CipherSuites = []uint16{
		tls.TLS_AES_256_GCM_SHA384,
		tls.TLS_CHACHA20_POLY1305_SHA256,
	}
	return &http.Client{Transport: tr}
}
