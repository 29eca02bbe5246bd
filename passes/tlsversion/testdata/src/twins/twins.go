// Package twins uses a fork of crypto/tls that somebody asks about.
package twins

import (
	"net"

	"example.org/fork/tls"
)

func minimum(conn net.Conn, min uint16) {
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS10}) // want `^example.org/fork/tls: MinVersion TLS 1.0 lets servers negotiate TLS 1.0 and 1.1 \(version-floor\)`
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS12}) // no report: TLS 1.2
	tls.Server(conn, &tls.Config{MinVersion: tls.VersionOwn})   // no report: a protocol of the fork
	tls.Server(conn, &tls.Config{MinVersion: min})              // no report: not known
	tls.Server(conn, &tls.Config{MaxVersion: tls.VersionTLS12}) // no report: what the fork has above is not known
}
