// Package empty leaves no version to negotiate.
package empty

import (
	"crypto/tls"
	"net"
)

func minAboveMax(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS13, MaxVersion: tls.VersionTLS12}) // want `MaxVersion TLS 1\.2 is below MinVersion TLS 1\.3: every handshake fails \(version-empty\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS13}) // two versions: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS13, MaxVersion: tls.VersionTLS13}) // one version: no report
}

func minAboveAll(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 0x0305}) // want `MinVersion 0x0305 is above every version: every handshake fails \(version-empty\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 0x0304}) // the newest: no report
}

func maxBelowDefault(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `MaxVersion TLS 1\.1 is below the default minimum: every handshake fails \(version-empty\)`
}

func maxBelowAll(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionSSL30}) // want `MaxVersion SSL 3\.0 is below MinVersion TLS 1\.0: every handshake fails \(version-empty\)`
}

func maxBelowDefaultOfUnknownServer(conn net.Conn) {
	tls.Server(conn, &tls.Config{MaxVersion: tls.VersionTLS11}) // a server of a program before go 1.22 starts at TLS 1.0 // want `MaxVersion TLS 1\.1 leaves only deprecated versions \(version-ceiling\)`
}

func unknownMin(addr string, v uint16) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v, MaxVersion: tls.VersionTLS13}) // v is not known: no report
}

func oneOfTwo(addr string, n int) {
	v := uint16(tls.VersionTLS12)
	if n > 3 {
		v = tls.VersionTLS13
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v, MaxVersion: tls.VersionTLS13}) // never empty: no report
}

func assignedApart(addr string) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS13}
	cfg.MaxVersion = tls.VersionTLS12 // want `MaxVersion TLS 1\.2 is below MinVersion TLS 1\.3: every handshake fails \(version-empty\)`
	tls.Dial("tcp", addr, cfg)
}

func raisedTogether(addr string) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS13, MaxVersion: tls.VersionTLS12} // the maximum is lifted below: no report
	cfg.MaxVersion = tls.VersionTLS13
	tls.Dial("tcp", addr, cfg)
}
