// Package randchosen lets the user choose. Nothing here is reported.
package randchosen

import (
	"crypto/tls"
	"math/rand"
	"net"
)

func branch(conn net.Conn, reproducible bool) {
	cfg := &tls.Config{}
	if reproducible {
		cfg.Rand = rand.New(rand.NewSource(1)) // the caller's choice
	}
	tls.Client(conn, cfg)
}
