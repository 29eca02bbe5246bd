// Package unfixed has a list that stands elsewhere.
package unfixed

import (
	"crypto/tls"
	"net"
)

var curves = []tls.CurveID{tls.X25519, tls.CurveP256} // want `rules out`

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{CurvePreferences: curves})
}
