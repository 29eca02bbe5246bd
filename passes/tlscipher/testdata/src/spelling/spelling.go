package spelling

import "crypto/tls"

const old = tls.TLS_RSA_WITH_RC4_128_SHA

type suite uint16

const typed suite = 0x0005

func constant() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_RSA_WITH_RC4_128_SHA,              // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, // in tls.CipherSuites
	}}
}

func everyWeakness() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_RSA_WITH_AES_128_CBC_SHA,          // want `^CipherSuites allows TLS_RSA_WITH_AES_128_CBC_SHA: RSA key exchange has no forward secrecy \(cipher-weak\)$`
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA,         // want `^CipherSuites allows TLS_RSA_WITH_3DES_EDE_CBC_SHA: 3DES has 64-bit blocks \(Sweet32\) \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, // want `^CipherSuites allows TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256: CBC without Lucky13 countermeasures \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,    // CBC with SHA-1 is in tls.CipherSuites
	}}
}

func number() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		0x0005, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		0xc02f, // in tls.CipherSuites
	}}
}

func decimal() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		5,     // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		49199, // in tls.CipherSuites
	}}
}

func named() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		old, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	}}
}

func converted() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		uint16(typed), // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	}}
}

func computed() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		0x0004 + 1, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	}}
}

func parenthesised() *tls.Config {
	return &tls.Config{CipherSuites: ([]uint16{
		(tls.TLS_RSA_WITH_RC4_128_SHA), // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	})}
}
