// Package cloned copies a config that has a writer.
package cloned

import (
	"crypto/tls"
	"net"
	"os"
)

var base = &tls.Config{KeyLogWriter: os.Stdout} // want `KeyLogWriter writes down the secrets of every connection \(keylog\)`

func clone(conn net.Conn) {
	cfg := base.Clone()
	cfg.ServerName = "a"
	tls.Client(conn, cfg)
}
