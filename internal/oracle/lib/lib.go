// Package lib stands for the libraries through which generated programs make their
// configs. Its source is compiled into each of them, as that of package observe is.
package lib

import (
	"crypto/tls"
	"net"
)

// Options are what New makes a config of.
type Options struct {
	Min, Max  uint16
	Suites    []uint16
	Insecure  bool
	Host      string
	NoTickets bool
	Auth      tls.ClientAuthType
	Renegs    tls.RenegotiationSupport
}

// New returns a config with the given options.
func New(o Options) *tls.Config {
	return &tls.Config{
		MinVersion: o.Min, MaxVersion: o.Max, CipherSuites: o.Suites, ServerName: o.Host,
		InsecureSkipVerify: o.Insecure, SessionTicketsDisabled: o.NoTickets,
		ClientAuth: o.Auth, Renegotiation: o.Renegs,
	}
}

// An Option changes a config.
type Option func(*tls.Config)

// With returns a config to which options were applied.
func With(opts ...Option) *tls.Config {
	cfg := new(tls.Config)
	for _, o := range opts {
		o(cfg)
	}
	return cfg
}

// MinVersion sets the field of that name.
func MinVersion(v uint16) Option { return func(c *tls.Config) { c.MinVersion = v } }

// MaxVersion sets the field of that name.
func MaxVersion(v uint16) Option { return func(c *tls.Config) { c.MaxVersion = v } }

// InsecureSkipVerify sets the field of that name.
func InsecureSkipVerify(skip bool) Option {
	return func(c *tls.Config) {
		if skip {
			c.InsecureSkipVerify = true
		}
	}
}

// SessionTicketsDisabled sets the field of that name.
func SessionTicketsDisabled(off bool) Option {
	return func(c *tls.Config) { c.SessionTicketsDisabled = off }
}

// ClientAuth sets the field of that name.
func ClientAuth(t tls.ClientAuthType) Option { return func(c *tls.Config) { c.ClientAuth = t } }

// SetMinVersion sets the field of that name.
func SetMinVersion(c *tls.Config, v uint16) { c.MinVersion = v }

// SetCipherSuites sets the field of that name.
func SetCipherSuites(c *tls.Config, ids ...uint16) { c.CipherSuites = ids }

// SetInsecureSkipVerify sets the field of that name.
func SetInsecureSkipVerify(c *tls.Config, skip bool) { c.InsecureSkipVerify = skip }

// A Holder holds a config.
type Holder struct{ TLS *tls.Config }

// Version returns the version that s names, 0 if there is none.
func Version(s string) uint16 {
	switch s {
	case "1.0":
		return tls.VersionTLS10
	case "1.1":
		return tls.VersionTLS11
	case "1.2":
		return tls.VersionTLS12
	case "1.3":
		return tls.VersionTLS13
	}
	return 0
}

// Names are the versions that a program can be told to use.
var Names = map[string]uint16{"1.0": tls.VersionTLS10, "1.1": tls.VersionTLS11, "1.2": tls.VersionTLS12, "1.3": tls.VersionTLS13}

// Serve serves cfg over every connection.
func Serve(conns <-chan net.Conn, use func(*tls.Conn), cfg *tls.Config) {
	for conn := range conns {
		use(tls.Server(conn, cfg))
	}
}

// Dial uses cfg as a client over every connection.
func Dial(conns <-chan net.Conn, use func(*tls.Conn), cfg *tls.Config) {
	for conn := range conns {
		use(tls.Client(conn, cfg))
	}
}
