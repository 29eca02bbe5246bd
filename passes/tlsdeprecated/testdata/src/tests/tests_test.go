package tests

import "crypto/tls"

func config() *tls.Config {
	return &tls.Config{
		MinVersion:               tls.VersionSSL30, // want `^deprecated VersionSSL30 as MinVersion allows TLS 1.0, as MaxVersion allows nothing \(deprecated\)$`
		PreferServerCipherSuites: true,             // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
	}
}

func binding(state tls.ConnectionState) string {
	return string(state.TLSUnique) // nobody attacks a test: no report
}
