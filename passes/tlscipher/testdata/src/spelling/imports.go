package spelling

import (
	. "crypto/tls"
	stdtls "crypto/tls"
)

func renamed() *stdtls.Config {
	return &stdtls.Config{CipherSuites: []uint16{
		stdtls.TLS_RSA_WITH_RC4_128_SHA, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		stdtls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	}}
}

func dot() *Config {
	return &Config{CipherSuites: []uint16{
		TLS_RSA_WITH_RC4_128_SHA, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	}}
}
