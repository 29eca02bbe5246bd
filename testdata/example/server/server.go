// Package server serves the shop.
package server

import (
	"crypto/tls"
	"log/slog"
	"net/http"
	"time"

	"example.com/shop/internal/tlsconf"
)

// New returns the public server.
func New(addr string, h http.Handler) *http.Server {
	return &http.Server{
		Addr:              addr,
		Handler:           logVersion(h),
		ReadHeaderTimeout: 5 * time.Second,
		TLSConfig: &tls.Config{
			MinVersion:               tls.VersionTLS12,
			CipherSuites:             tlsconf.Modern,
			PreferServerCipherSuites: true,
		},
	}
}

// NewAPI returns the server for the shop's own apps, which all speak TLS 1.3.
func NewAPI(addr string, h http.Handler) *http.Server {
	return &http.Server{
		Addr:              addr,
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		TLSConfig:         &tls.Config{MinVersion: tls.VersionTLS13},
	}
}

// NewStatus returns the server of the status page.
func NewStatus(addr string, h http.Handler) *http.Server {
	srv := &http.Server{Addr: addr, Handler: h, ReadHeaderTimeout: 5 * time.Second}
	srv.TLSConfig = &tls.Config{
		MinVersion: tls.VersionSSL30,
		MaxVersion: tls.VersionTLS12,
	}
	return srv
}

func logVersion(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS != nil {
			slog.Info("request", "path", r.URL.Path, "tls", tlsconf.VersionName(r.TLS.Version))
		}
		next.ServeHTTP(w, r)
	})
}
