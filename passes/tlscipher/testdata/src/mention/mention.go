package mention

import (
	"crypto/tls"
	"fmt"
	"slices"
)

func show(cs tls.ConnectionState) string {
	switch cs.CipherSuite {
	case tls.TLS_RSA_WITH_RC4_128_SHA: // printed
		return "RC4"
	}
	return tls.CipherSuiteName(cs.CipherSuite)
}

var denied = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // refused

func check(cs tls.ConnectionState) error {
	if slices.Contains(denied, cs.CipherSuite) {
		return fmt.Errorf("refused")
	}
	return nil
}

func withoutDenied() *tls.Config {
	bad := map[uint16]bool{}
	for _, s := range tls.InsecureCipherSuites() { // filtered out
		bad[s.ID] = true
	}
	var ids []uint16
	for _, s := range tls.CipherSuites() {
		if !bad[s.ID] {
			ids = append(ids, s.ID)
		}
	}
	return &tls.Config{CipherSuites: ids}
}

func names() map[string]uint16 {
	byName := map[string]uint16{}
	for _, s := range tls.InsecureCipherSuites() { // a table of names
		byName[s.Name] = s.ID
	}
	return byName
}

type hello struct{ CipherSuites []uint16 }

func ofAnotherStruct() hello {
	return hello{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // not a tls.Config
}

func ofClientHello() tls.ClientHelloInfo {
	return tls.ClientHelloInfo{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // not a tls.Config
}
