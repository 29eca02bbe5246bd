// Package keylogfixed writes secrets down where deleting the field repairs it.
package keylogfixed

import (
	"crypto/tls"
	"net"
	"os"
)

var out = os.Stderr

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{ServerName: "a", KeyLogWriter: os.Stderr}) // want `KeyLogWriter writes down`
}
