// Package ceiling sets MaxVersion in ways that deleting it repairs.
package ceiling

import (
	"crypto/tls"
	"net"
)

func literal(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: tls.VersionTLS12}) // want `MaxVersion TLS 1\.2 rules out TLS 1\.3 and post-quantum key exchange \(version-ceiling\)`
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: tls.VersionTLS13}) // the newest: no report
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: 0})                // zero means the newest: no report
}

func amongOthers(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		// Terminated by an old box.
		MinVersion: tls.VersionTLS12,
		MaxVersion: tls.VersionTLS12, // as the box wants // want `MaxVersion TLS 1\.2 rules out TLS 1\.3 and post-quantum key exchange \(version-ceiling\)`
		ServerName: "box",
	})
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{ServerName: "a"}
	cfg.MaxVersion = tls.VersionTLS12 // want `MaxVersion TLS 1\.2 rules out TLS 1\.3 and post-quantum key exchange \(version-ceiling\)`
	tls.Client(conn, cfg)
}

func liftedLater(conn net.Conn) {
	cfg := &tls.Config{MaxVersion: tls.VersionTLS12} // overridden on the next line: no report
	cfg.MaxVersion = tls.VersionTLS13
	tls.Client(conn, cfg)
}
