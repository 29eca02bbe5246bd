package noeffect

import "crypto/tls"

func tls13() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_AES_128_GCM_SHA256,                // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, // a suite of TLS 1.2
	}}
}

func signal() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, // a suite of TLS 1.2
		tls.TLS_FALLBACK_SCSV,                     // want `^TLS_FALLBACK_SCSV has no effect: it is a signal, not a suite \(cipher-noeffect\)$`
	}}
}

func unimplemented() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		0x009e, // want `^TLS_DHE_RSA_WITH_AES_128_GCM_SHA256 has no effect: crypto/tls does not implement it \(cipher-noeffect\)$`
		0xc02f, // implemented
		0x1234, // want `^0x1234 has no effect: crypto/tls does not implement it \(cipher-noeffect\)$`
	}}
}

func inOneLine() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{0xc02f, 0x1301}} // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
}

func both() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256, tls.TLS_AES_256_GCM_SHA384, 0xc02f}} // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$` `^TLS_AES_256_GCM_SHA384 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
}

func besideWeak() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_AES_128_GCM_SHA256,       // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
		tls.TLS_RSA_WITH_AES_128_CBC_SHA, // want `^CipherSuites allows TLS_RSA_WITH_AES_128_CBC_SHA: RSA key exchange has no forward secrecy \(cipher-weak\)$`
	}}
}
