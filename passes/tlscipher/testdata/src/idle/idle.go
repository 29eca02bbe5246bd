package idle

import "crypto/tls"

func literal() *tls.Config {
	return &tls.Config{
		MinVersion:   tls.VersionTLS13,
		CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}, // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
	}
}

func lowerMinimum() *tls.Config {
	return &tls.Config{
		MinVersion:   tls.VersionTLS12,
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, // TLS 1.2 reads the list
	}
}

func defaultMinimum() *tls.Config {
	return &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, // TLS 1.2 reads the list
	}
}

func assigned(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS13
	cfg.CipherSuites = []uint16{tls.TLS_AES_128_GCM_SHA256} // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
}

func empty() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: []uint16{}} // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
}

func none() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: nil} // says nothing
}

func elsewhere() *tls.Config {
	ids := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
	return &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: ids} // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
}

func helper() []uint16 { return []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256} }

func fromHelper() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: helper()} // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
}

func parameter(ids []uint16) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: ids} // the caller may pass nil
}

func chosenMinimum(old bool) *tls.Config {
	cfg := &tls.Config{
		MinVersion:   tls.VersionTLS13,
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, // TLS 1.2 reads the list
	}
	if old {
		cfg.MinVersion = tls.VersionTLS12
	}
	return cfg
}

func copyThatReadsIt() (*tls.Config, *tls.Config) {
	strict := &tls.Config{
		MinVersion:   tls.VersionTLS13,
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, // the copy's TLS 1.2 reads the list
	}
	lenient := strict.Clone()
	lenient.MinVersion = tls.VersionTLS12
	return strict, lenient
}
