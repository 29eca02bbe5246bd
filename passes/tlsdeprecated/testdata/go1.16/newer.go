//go:build go1.22

package example

import "crypto/tls"

func newer() *tls.Config {
	return &tls.Config{PreferServerCipherSuites: true} // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}
