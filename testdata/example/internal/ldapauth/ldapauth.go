// Package ldapauth checks the passwords of the staff against the directory.
package ldapauth

import (
	"crypto/tls"
	"fmt"
	"net"
	"time"
)

const (
	dialTimeout = 5 * time.Second
	minVersion  = tls.VersionTLS11
)

// Dial connects to the directory at addr.
func Dial(addr string) (*tls.Conn, error) {
	conn, err := tls.DialWithDialer(&net.Dialer{Timeout: dialTimeout}, "tcp", addr, &tls.Config{
		MinVersion: minVersion,
	})
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	return conn, nil
}

// Upgrade turns conn into a TLS connection to host after it accepted the StartTLS request.
func Upgrade(conn net.Conn, host string, base *tls.Config) (*tls.Conn, error) {
	cfg := base.Clone()
	cfg.ServerName = host
	upgraded := tls.Client(conn, cfg)
	return upgraded, upgraded.Handshake()
}
