package remains

import "crypto/tls"

func secure() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, // remains
		tls.TLS_RSA_WITH_RC4_128_SHA,              // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	}}
}

func onlyWeak() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_RSA_WITH_RC4_128_SHA,      // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA, // want `^CipherSuites allows TLS_RSA_WITH_3DES_EDE_CBC_SHA: 3DES has 64-bit blocks \(Sweet32\) \(cipher-weak\)$`
	}}
}

func onlyIneffective() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_AES_128_GCM_SHA256,   // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
		tls.TLS_RSA_WITH_RC4_128_SHA, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	}}
}

func perhapsSecure(id uint16) *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		id,
		tls.TLS_RSA_WITH_RC4_128_SHA, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	}}
}

func variable() *tls.Config {
	id := tls.TLS_RSA_WITH_RC4_128_SHA // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	println(id)
	return &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, id}}
}

func either() *tls.Config {
	id := tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
	if len(tls.CipherSuites()) > 10 {
		id = tls.TLS_RSA_WITH_RC4_128_SHA // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	}
	println(id)
	return &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, id}}
}

func withIndex() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		0: tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		1: tls.TLS_RSA_WITH_RC4_128_SHA, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	}}
}

func with(id uint16) *tls.Config {
	println(id)
	return &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, id}}
}

func argument() (*tls.Config, *tls.Config) {
	return with(tls.TLS_RSA_WITH_RC4_128_SHA), // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		with(tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) // in tls.CipherSuites
}

func sharedByOneThatNeedsIt() (*tls.Config, *tls.Config) {
	ids := []uint16{
		tls.TLS_RSA_WITH_RC4_128_SHA,      // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA, // want `^CipherSuites allows TLS_RSA_WITH_3DES_EDE_CBC_SHA: 3DES has 64-bit blocks \(Sweet32\) \(cipher-weak\)$`
	}
	only := &tls.Config{CipherSuites: ids}
	more := &tls.Config{CipherSuites: append(ids, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)}
	return only, more
}

func picked() *tls.Config {
	ids := []uint16{
		tls.TLS_RSA_WITH_RC4_128_SHA, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
	}
	return &tls.Config{CipherSuites: []uint16{ids[0], tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}}
}

// TLS 1.1 has no suite with an AEAD cipher: without the weak one, it would have none.
func nothingWorks() *tls.Config {
	return &tls.Config{MaxVersion: tls.VersionTLS11, CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA, // want `^CipherSuites allows TLS_RSA_WITH_3DES_EDE_CBC_SHA: 3DES has 64-bit blocks \(Sweet32\) \(cipher-weak\)$`
	}}
}

func oneWorks() *tls.Config {
	return &tls.Config{MaxVersion: tls.VersionTLS11, CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA, // want `^CipherSuites allows TLS_RSA_WITH_3DES_EDE_CBC_SHA: 3DES has 64-bit blocks \(Sweet32\) \(cipher-weak\)$`
	}}
}

func newer() *tls.Config {
	return &tls.Config{MaxVersion: tls.VersionTLS12, CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA, // want `^CipherSuites allows TLS_RSA_WITH_3DES_EDE_CBC_SHA: 3DES has 64-bit blocks \(Sweet32\) \(cipher-weak\)$`
	}}
}
