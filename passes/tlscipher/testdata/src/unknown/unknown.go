package unknown

import (
	"crypto/tls"
	"encoding/json"
)

type options struct {
	Suites []uint16
	Old    bool
}

func known() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func parameter(ids []uint16) *tls.Config {
	return &tls.Config{CipherSuites: ids} // the caller's list
}

func field(o options) *tls.Config {
	return &tls.Config{CipherSuites: o.Suites} // the caller's list
}

func decoded(b []byte) *tls.Config {
	var o options
	json.Unmarshal(b, &o)
	return &tls.Config{CipherSuites: o.Suites} // the list of a file
}

func besideUnknown(id uint16) *tls.Config {
	return &tls.Config{CipherSuites: []uint16{id, tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func ineffectiveBesideUnknown(id uint16) *tls.Config {
	return &tls.Config{CipherSuites: []uint16{id, tls.TLS_AES_128_GCM_SHA256}} // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
}

func chosenElement(o options) *tls.Config {
	id := tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
	if o.Old {
		id = tls.TLS_RSA_WITH_RC4_128_SHA // the user's choice
	}
	return &tls.Config{CipherSuites: []uint16{id}}
}

func chosenList(o options) *tls.Config {
	cfg := &tls.Config{}
	if o.Old {
		cfg.CipherSuites = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // the user's choice
	}
	return cfg
}

func chosenEmptyList(o options) *tls.Config {
	cfg := &tls.Config{}
	if o.Old {
		cfg.CipherSuites = []uint16{} // the user's choice
	}
	return cfg
}

func chosenVersion(min uint16) *tls.Config {
	return &tls.Config{MinVersion: min, CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256}} // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
}

func emptyUnderChosenVersion(min uint16) *tls.Config {
	return &tls.Config{MinVersion: min, CipherSuites: []uint16{}} // idle if the caller passes TLS 1.3
}

func weakUnderChosenVersion(min uint16) *tls.Config {
	return &tls.Config{MinVersion: min, CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func chosenOlderVersion(o options) *tls.Config {
	cfg := &tls.Config{
		MinVersion:   tls.VersionTLS13,
		CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256}, // want `^TLS_AES_128_GCM_SHA256 has no effect: suites of TLS 1.3 cannot be chosen \(cipher-noeffect\)$`
	}
	if o.Old {
		cfg.MinVersion = tls.VersionTLS12
	}
	return cfg
}

func byName(names []string) *tls.Config {
	var suites []uint16
	for _, name := range names {
		for _, s := range tls.InsecureCipherSuites() {
			if s.Name == name { // the user's name
				suites = append(suites, s.ID)
			}
		}
	}
	return &tls.Config{CipherSuites: suites}
}

func sameName(chosen []*tls.CipherSuite) *tls.Config {
	suites := make([]uint16, len(chosen))
	for i, c := range chosen {
		for _, s := range tls.InsecureCipherSuites() {
			if s.Name == c.Name { // the user's suite
				suites[i] = s.ID
				break
			}
		}
	}
	return &tls.Config{CipherSuites: suites}
}
