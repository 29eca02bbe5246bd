// Package tried has tests that hand its functions what the program does not, and that do
// less with what these return.
package tried

import "crypto/tls"

type options struct{ config *tls.Config }

// newOptions leaves the floor to its callers.
func newOptions(name string) *options {
	return &options{config: &tls.Config{ServerName: name, MinVersion: tls.VersionTLS10}} // Dial raises it, and no test dials: no report
}

func Dial(addr, name string) {
	o := newOptions(name)
	o.config.MinVersion = tls.VersionTLS12
	tls.Dial("tcp", addr, o.config)
}

// lowOptions does too, to callers that do not raise it.
func lowOptions(name string) *options {
	return &options{config: &tls.Config{ServerName: name, MinVersion: tls.VersionTLS10}} // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

func DialLow(addr, name string) {
	o := lowOptions(name)
	tls.Dial("tcp", addr, o.config)
}

func oldOptions(old bool) *options {
	o := &options{config: &tls.Config{MinVersion: tls.VersionTLS12}}
	if old {
		o.config.MinVersion = tls.VersionTLS10 // only a test asks for it: no report
	}
	return o
}

func DialOld(addr string) {
	tls.Dial("tcp", addr, oldOptions(false).config)
}

func askedOptions(old bool) *options {
	o := &options{config: &tls.Config{MinVersion: tls.VersionTLS12}}
	if old {
		o.config.MinVersion = tls.VersionTLS10
	}
	return o
}

func DialAsked(addr string) {
	tls.Dial("tcp", addr, askedOptions(true).config) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

var retries, attempts, failures int

func DialAgain(addr string) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	if retries > 1 {
		cfg.MinVersion = tls.VersionTLS10 // only a test sets it: no report
	}
	if attempts > 1 {
		cfg.MinVersion = tls.VersionTLS10 // only a test that dials sets it: no report
	}
	if failures > 1 {
		cfg.MinVersion = tls.VersionTLS10 // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	}
	if _, err := tls.Dial("tcp", addr, cfg); err != nil {
		failures++
	}
}
