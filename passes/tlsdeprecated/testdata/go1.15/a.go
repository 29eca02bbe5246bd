package example

import "crypto/tls"

func config() *tls.Config {
	return &tls.Config{
		MinVersion:               tls.VersionSSL30, // want `^deprecated VersionSSL30 as MinVersion allows TLS 1.0, as MaxVersion allows nothing \(deprecated\)$`
		PreferServerCipherSuites: true,             // deprecated in Go 1.18
	}
}
