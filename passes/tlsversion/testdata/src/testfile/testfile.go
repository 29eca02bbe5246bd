// Package testfile has a test file.
package testfile

import "crypto/tls"

var probed = []uint16{tls.VersionTLS10, tls.VersionTLS12} // what a test tries: no report

var allowed = []uint16{tls.VersionTLS11} // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`

func connect(addr string) {
	for _, v := range allowed {
		tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
	}
}
