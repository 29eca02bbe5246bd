// Package lib has the forms of functional options that libraries use.
package lib

import (
	"crypto/tls"
	"errors"
	"net"
)

func verify(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	return nil
}

type options struct {
	insecure bool
	name     string
	verify   func(tls.ConnectionState) error
	base     *tls.Config
}

// An Option is a closure over its arguments.
type Option func(*options)

func WithInsecure(insecure bool) Option {
	return func(o *options) { o.insecure = insecure } // the caller's choice: no report
}

func WithVerification(on bool) Option {
	return func(o *options) { o.insecure = !on } // the caller's choice: no report
}

func WithoutVerification() Option {
	return func(o *options) { o.insecure = true } // reported where the option is taken: no report
}

func WithName(name string) Option {
	return func(o *options) { o.name = name }
}

func WithVerify(f func(tls.ConnectionState) error) Option {
	return func(o *options) { o.verify = f }
}

func WithTLSConfig(cfg *tls.Config) Option {
	return func(o *options) { o.base = cfg }
}

// Insecure is an option variable.
var Insecure Option = func(o *options) { o.insecure = true } // reported where the option is taken: no report

// SkipVerify is a function that is an option by itself.
func SkipVerify(o *options) { o.insecure = true } // reported where the option is taken: no report

// Both is made of two other options.
func Both(name string) Option {
	return func(o *options) {
		WithName(name)(o)
		WithoutVerification()(o) // reported where the option is taken: no report
	}
}

func Dial(addr string, opts ...Option) (net.Conn, error) {
	o := &options{base: &tls.Config{}}
	for _, opt := range opts {
		opt(o)
	}
	return tls.Dial("tcp", addr, o.config())
}

func (o *options) config() *tls.Config {
	cfg := o.base.Clone()
	if o.insecure {
		cfg.InsecureSkipVerify = true // the user's choice: no report
	}
	if o.name != "" {
		cfg.ServerName = o.name
	}
	if o.verify != nil {
		cfg.VerifyConnection = o.verify
	}
	return cfg
}
