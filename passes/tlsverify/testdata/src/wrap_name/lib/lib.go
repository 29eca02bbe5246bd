// Package lib is handed configs, and makes some.
package lib

import (
	"crypto/tls"
	"net"
)

// Start uses the config as it is.
func Start(conn net.Conn, cfg *tls.Config) *tls.Conn { return tls.Client(conn, cfg) }

// StartNamed gives the config a name if it has none.
func StartNamed(conn net.Conn, host string, cfg *tls.Config) *tls.Conn {
	if cfg.ServerName == "" {
		cfg = cfg.Clone()
		cfg.ServerName = host
	}
	return tls.Client(conn, cfg)
}

// Dial takes the name from the address.
func Dial(addr string, cfg *tls.Config) (*tls.Conn, error) { return tls.Dial("tcp", addr, cfg) }

// Base has no name.
func Base() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS12} }

// Named has one.
func Named(host string) *tls.Config { return &tls.Config{ServerName: host} }

// Options become a config.
type Options struct {
	Addr       string
	ServerName string
	Reject     func(tls.ConnectionState) error
	ECH        []byte
}

// Connect uses the options.
func Connect(o *Options) (*tls.Conn, error) {
	return tls.Dial("tcp", o.Addr, &tls.Config{
		ServerName:                          o.ServerName,
		EncryptedClientHelloConfigList:      o.ECH,
		EncryptedClientHelloRejectionVerify: o.Reject,
	})
}

// Accept believes everybody.
func Accept(tls.ConnectionState) error { return nil }

// WithName is an option.
func WithName(name string) func(*tls.Config) { return func(c *tls.Config) { c.ServerName = name } }

// Open applies options.
func Open(addr string, options ...func(*tls.Config)) (*tls.Conn, error) {
	cfg := &tls.Config{}
	for _, o := range options {
		o(cfg)
	}
	return tls.Dial("tcp", addr, cfg)
}
