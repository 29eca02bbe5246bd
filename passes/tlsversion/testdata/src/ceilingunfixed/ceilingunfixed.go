// Package ceilingunfixed sets MaxVersion where deleting it is not offered.
package ceilingunfixed

import "crypto/tls"

func renegotiating(addr string) {
	tls.Dial("tcp", addr, &tls.Config{
		MaxVersion:    tls.VersionTLS12, // TLS 1.3 has no renegotiation: no fix // want `MaxVersion TLS 1\.2 rules out TLS 1\.3 and post-quantum key exchange \(version-ceiling\)`
		Renegotiation: tls.RenegotiateOnceAsClient,
	})
}

func withCeiling(v uint16) *tls.Config { return &tls.Config{MaxVersion: v} }

func argument(addr string) {
	tls.Dial("tcp", addr, withCeiling(tls.VersionTLS12)) // want `MaxVersion TLS 1\.2 rules out TLS 1\.3 and post-quantum key exchange \(version-ceiling\)`
	tls.Dial("tcp", addr, withCeiling(tls.VersionTLS13)) // the newest: no report
}
