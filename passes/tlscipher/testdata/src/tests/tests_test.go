package tests

import "crypto/tls"

func weak() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // nobody attacks a test
}

func ineffective() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_AES_128_GCM_SHA256, // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	}}
}

func empty() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{}} // want `^an empty CipherSuites allows no suite: every TLS 1.2 handshake fails \(cipher-broken\)$`
}
