// Package randfixed reads zeros where deleting the field repairs it.
package randfixed

import (
	"crypto/tls"
	"net"
)

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{Rand: zeros{}, ServerName: "a"}) // want `Rand of type randfixed\.zeros is predictable`
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{ServerName: "a"}
	cfg.Rand = &zeros{} // want `Rand of type \*randfixed\.zeros is predictable`
	tls.Client(conn, cfg)
}
