// Package fips is part of a program that keeps to FIPS 140-3 by itself.
package fips

import (
	"crypto/tls"
	"net"
)

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{}) // crypto/tls leaves out what the profile does: no report
}
