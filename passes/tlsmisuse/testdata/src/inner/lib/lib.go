// Package lib makes configs for another package.
package lib

import "crypto/tls"

// Tenant returns a config without demands.
func Tenant(cert tls.Certificate) *tls.Config {
	return &tls.Config{Certificates: []tls.Certificate{cert}}
}

// Strict returns one that asks for certificates.
func Strict(cert tls.Certificate) *tls.Config {
	return &tls.Config{Certificates: []tls.Certificate{cert}, ClientAuth: tls.RequireAnyClientCert}
}
