// Package lib takes lists of suites.
package lib

import (
	"crypto/tls"
	"slices"
)

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

var allowedSet = map[uint16]struct{}{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256: {}}

// InSet leaves out what is not in a set.
func InSet(o *Options) *tls.Config {
	var suites []uint16
	for _, s := range o.Suites {
		if _, ok := allowedSet[s]; ok {
			suites = append(suites, s)
		}
	}
	return &tls.Config{CipherSuites: suites}
}

var allowedList = []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}

// InList leaves out what is not in a list.
func InList(o *Options) *tls.Config {
	var suites []uint16
	for _, s := range o.Suites {
		if slices.Contains(allowedList, s) {
			suites = append(suites, s)
		}
	}
	return &tls.Config{CipherSuites: suites}
}

func weak(s uint16) bool { return s == tls.TLS_RSA_WITH_RC4_128_SHA }

// NotWeak leaves out what a function calls weak.
func NotWeak(o *Options) *tls.Config {
	var suites []uint16
	for _, s := range o.Suites {
		if weak(s) {
			continue
		}
		suites = append(suites, s)
	}
	return &tls.Config{CipherSuites: suites}
}

// Deleted deletes what a function calls weak.
func Deleted(o *Options) *tls.Config {
	return &tls.Config{CipherSuites: slices.DeleteFunc(o.Suites, weak)}
}

func insecure(s uint16) bool {
	for _, c := range tls.InsecureCipherSuites() {
		if c.ID == s {
			return true
		}
	}
	return false
}

// NotInsecure leaves out what a loop finds.
func NotInsecure(o *Options) *tls.Config {
	var suites []uint16
	for _, s := range o.Suites {
		if !insecure(s) {
			suites = append(suites, s)
		}
	}
	return &tls.Config{CipherSuites: suites}
}

// Variadic leaves out weak arguments in place.
func Variadic(all ...uint16) *tls.Config {
	suites := all[:0]
	for _, s := range all {
		if !weak(s) {
			suites = append(suites, s)
		}
	}
	return &tls.Config{CipherSuites: suites}
}

// Copied leaves out nothing.
func Copied(o *Options) *tls.Config {
	var suites []uint16
	for _, s := range o.Suites {
		suites = append(suites, s)
	}
	return &tls.Config{CipherSuites: suites}
}
