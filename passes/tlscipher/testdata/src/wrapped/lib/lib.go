// Package lib takes lists of suites.
package lib

import "crypto/tls"

// Options hold a list.
type Options struct{ Suites []uint16 }

// Listed takes the list if there is one.
func Listed(o *Options) *tls.Config {
	cfg := &tls.Config{}
	if len(o.Suites) > 0 {
		cfg.CipherSuites = o.Suites
	}
	return cfg
}

// Dial takes the list as it is.
func Dial(addr string, o *Options) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CipherSuites: o.Suites})
}

// Secure leaves out what crypto/tls calls insecure.
func Secure(o *Options) *tls.Config {
	var suites []uint16
	for _, s := range o.Suites {
		for _, secure := range tls.CipherSuites() {
			if secure.ID == s {
				suites = append(suites, s)
			}
		}
	}
	return &tls.Config{CipherSuites: suites}
}

var allowed = map[uint16]bool{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256: true}

// Allowed leaves out what is not in a table.
func Allowed(o *Options) *tls.Config {
	var suites []uint16
	for _, s := range o.Suites {
		if allowed[s] {
			suites = append(suites, s)
		}
	}
	return &tls.Config{CipherSuites: suites}
}
