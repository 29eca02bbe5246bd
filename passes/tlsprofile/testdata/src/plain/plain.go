// Package plain is held to the default profile, for which other rules speak.
package plain

import (
	"crypto/tls"
	"net"
)

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS12}) // the default profile: no report
}
