package example

import "crypto/tls"

func config() *tls.Config {
	return &tls.Config{
		MinVersion:               tls.VersionSSL30, // deprecated in Go 1.16
		PreferServerCipherSuites: true,             // deprecated in Go 1.18
	}
}
