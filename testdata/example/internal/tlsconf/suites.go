package tlsconf

import (
	"crypto/tls"
	"fmt"
	"slices"
)

// Modern is what the public endpoints offer below TLS 1.3.
var Modern = []uint16{
	tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
	tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
	tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
}

// terminals lists what the card terminals in the stores negotiate.
var terminals = []uint16{
	tls.TLS_RSA_WITH_AES_128_CBC_SHA,
	tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
}

// Stores returns the configuration of the endpoint that the stores connect to.
func Stores(cert tls.Certificate) *tls.Config {
	return &tls.Config{
		Certificates: []tls.Certificate{cert},
		CipherSuites: append(slices.Clone(Modern), terminals...),
	}
}

// CheckSuites returns an error when a configured suite is one that crypto/tls calls insecure.
func CheckSuites(ids []uint16) error {
	for _, s := range tls.InsecureCipherSuites() {
		if slices.Contains(ids, s.ID) {
			return fmt.Errorf("cipher suite %s is not allowed", s.Name)
		}
	}
	return nil
}
