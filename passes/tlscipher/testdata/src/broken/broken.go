package broken

import (
	"crypto/tls"
	"os"
)

func onlyTLS13Suites() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256, tls.TLS_AES_256_GCM_SHA384}} // want `^no suite in CipherSuites works before TLS 1.3: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func oneForTLS12() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_AES_128_GCM_SHA256,                // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, // serves TLS 1.2
	}}
}

func unimplemented() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{0x009e, tls.TLS_FALLBACK_SCSV}} // want `^no suite in CipherSuites works before TLS 1.3: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func empty() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{}} // want `^an empty CipherSuites allows no suite: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func made() *tls.Config {
	return &tls.Config{CipherSuites: make([]uint16, 0)} // want `^an empty CipherSuites allows no suite: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func isNil() *tls.Config {
	return &tls.Config{CipherSuites: nil} // the default list
}

func convertedNil() *tls.Config {
	return &tls.Config{CipherSuites: []uint16(nil)} // the default list
}

func minimumTLS12() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, CipherSuites: []uint16{}} // want `^an empty CipherSuites allows no suite: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func minimumTLS13() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: []uint16{}} // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
}

func maximumTLS12() *tls.Config {
	return &tls.Config{MaxVersion: tls.VersionTLS12, CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256}} // want `^no suite in CipherSuites works before TLS 1.3: every handshake fails \(cipher-broken\)$`
}

func maximumTLS12Empty() *tls.Config {
	return &tls.Config{MaxVersion: tls.VersionTLS12, CipherSuites: []uint16{}} // want `^an empty CipherSuites allows no suite: every handshake fails \(cipher-broken\)$`
}

func maximumTLS13() *tls.Config {
	return &tls.Config{MaxVersion: tls.VersionTLS13, CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256}} // want `^no suite in CipherSuites works before TLS 1.3: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func variable() *tls.Config {
	ids := []uint16{tls.TLS_AES_128_GCM_SHA256}
	return &tls.Config{CipherSuites: ids} // want `^no suite in CipherSuites works before TLS 1.3: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func branch() *tls.Config {
	cfg := &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}}
	if _, err := os.Stat("/etc/pki"); err != nil {
		cfg.CipherSuites = []uint16{tls.TLS_AES_128_GCM_SHA256} // want `^no suite in CipherSuites works before TLS 1.3: every TLS 1.2 handshake fails \(cipher-broken\)$`
	}
	return cfg
}

func appended(id uint16) *tls.Config {
	ids := []uint16{} // never used empty
	ids = append(ids, id)
	return &tls.Config{CipherSuites: ids}
}

func appendedInLoop(names []string) *tls.Config {
	ids := make([]uint16, 0, len(names)) // whether it stays empty is the caller's choice
	for range names {
		ids = append(ids, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)
	}
	return &tls.Config{CipherSuites: ids}
}
