package tests

import "crypto/tls"

func Config() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}
