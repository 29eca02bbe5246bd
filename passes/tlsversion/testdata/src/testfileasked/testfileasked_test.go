package testfileasked

import "crypto/tls"

func dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS12}) // the floor: no report
}
