// Package lib completes configs of its callers.
package lib

import (
	"crypto/tls"
	"net"
)

// Serve has a floor of its own.
func Serve(conn net.Conn, cfg *tls.Config) {
	cfg = cfg.Clone()
	cfg.MinVersion = tls.VersionTLS13
	tls.Server(conn, cfg)
}
