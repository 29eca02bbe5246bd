// Package floorunfixed sets MinVersion in ways that no single edit repairs.
package floorunfixed

import (
	"crypto/tls"
	"floorunfixed/versions"
)

func ceilingBelowFloor(addr string) {
	tls.Dial("tcp", addr, &tls.Config{
		MinVersion: tls.VersionTLS10, // raising it would leave no version: no fix // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
		MaxVersion: tls.VersionTLS11, // want `MaxVersion TLS 1\.1 leaves only deprecated versions \(version-ceiling\)`
	})
}

func ceilingUnknown(addr string, highest uint16) {
	tls.Dial("tcp", addr, &tls.Config{
		MinVersion: tls.VersionTLS10, // raising it may leave no version: no fix // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
		MaxVersion: highest,
	})
}

func withFloor(v uint16) *tls.Config { return &tls.Config{MinVersion: v} }

func withOld(old bool) *tls.Config {
	cfg := &tls.Config{}
	if old {
		cfg.MinVersion = tls.VersionTLS10
	}
	return cfg
}

func chosenByArgument(addr string) {
	tls.Dial("tcp", addr, withOld(true))  // what to change is the argument: no fix // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, withOld(false)) // not chosen: no report
}

func foreignConstant(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: versions.Old}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

const shared = tls.VersionTLS11 // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`

func sharedConstant(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: shared}) // reported once, at the declaration
	tls.Dial("tcp", addr, &tls.Config{MinVersion: shared})
}
