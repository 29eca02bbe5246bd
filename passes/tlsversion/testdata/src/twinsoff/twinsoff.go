// Package twinsoff uses a fork of crypto/tls that nobody asks about.
package twinsoff

import (
	"net"

	"example.org/fork/tls"
)

func minimum(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS10}) // a fork: no report
}
