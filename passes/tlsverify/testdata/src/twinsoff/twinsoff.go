// Package twinsoff uses a fork of crypto/tls that nobody asks about. Nothing of it is
// reported.
package twinsoff

import (
	std "crypto/tls"
	"net"

	"example.org/fork/tls"
)

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true}) // a fork: no report
	std.Client(conn, &std.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}
