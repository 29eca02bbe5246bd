// Package cnsa is held to the profile cnsa2.
package cnsa

import (
	"crypto/tls"
	"net"
)

func old(conn net.Conn) {
	tls.Client(conn, &tls.Config{}) // want `profile cnsa2 leaves out what this allows: TLS 1\.2 \(profile\)`
}

func newest(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS13}) // no suite or group that it asks for can be chosen: no report
}
