// Package dotimport names crypto/tls without a qualifier.
package dotimport

import . "crypto/tls"

func dial(addr string) {
	Dial("tcp", addr, &Config{MinVersion: VersionTLS10}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	Dial("tcp", addr, &Config{MinVersion: VersionTLS12}) // the floor: no report
}
