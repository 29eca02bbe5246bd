// Package vars keeps configs and what they are made of in package variables.
package vars

import (
	"crypto/tls"
	"net"
)

var Public = &tls.Config{MinVersion: tls.VersionTLS11} // want `nobody elsewhere {MinVersion: 0x0302}`

var floor uint16 = tls.VersionTLS10

var Floor uint16 = tls.VersionTLS11

var raised uint16 = tls.VersionTLS10

var settable bool = true

func init() {
	raised = tls.VersionTLS12
}

func SetInsecure(b bool) { settable = b }

func use(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: floor})            // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: Floor})            // want `client {MinVersion: 0x0302}`
	tls.Client(conn, &tls.Config{MinVersion: raised})           // want `client {MinVersion: 0x0303}`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: settable}) // want `client {InsecureSkipVerify: hole or true}`
}
