// Package app decides on versions for a library.
package app

import (
	"crypto/tls"

	"wrap_fix/lib"
)

func literal() {
	lib.Dial("db:443", &lib.Options{
		Min: tls.VersionTLS10, // want `^Min becomes tls\.Config\.MinVersion in wrap_fix/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
	})
}

func assigned() {
	var o lib.Options
	o.Min = tls.VersionTLS11 // want `^Min becomes tls\.Config\.MinVersion in wrap_fix/lib: TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)$`
	lib.Dial("db:443", &o)
}

func argument() {
	lib.DialMin("db:443", tls.VersionTLS10) // want `^argument min of DialMin becomes tls\.Config\.MinVersion in wrap_fix/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
}

func above() {
	lib.DialMin("db:443", tls.VersionTLS12) // a floor that is high enough: no report
}
