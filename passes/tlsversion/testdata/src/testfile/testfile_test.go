package testfile

import "crypto/tls"

func dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10})                               // nobody attacks a test: no report
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: tls.VersionTLS12})                               // the same: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS13, MaxVersion: tls.VersionTLS12}) // want `MaxVersion TLS 1\.2 is below MinVersion TLS 1\.3: every handshake fails \(version-empty\)`
}

func try(addr string) {
	for _, v := range append(probed, allowed...) {
		tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
	}
}
