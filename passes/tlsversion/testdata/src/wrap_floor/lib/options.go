package lib

import (
	"crypto/tls"
	"net"
	"wrap_floor/settings"
)

// Options has the lowest version as a number.
type Options struct{ MinTLS uint16 }

func DialOptions(addr string, o *Options) (net.Conn, error) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	if o.MinTLS != 0 {
		cfg.MinVersion = o.MinTLS // the user's number: no report
	}
	return tls.Dial("tcp", addr, cfg)
}

// Named has it as a name.
type Named struct{ MinTLS string }

func DialNamed(addr string, o Named) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: versions[o.MinTLS]})
}

// Legacy has a bool for it.
type Legacy struct{ AllowOld bool }

func DialLegacy(addr string, o Legacy) (net.Conn, error) {
	cfg := &tls.Config{}
	if o.AllowOld {
		cfg.MinVersion = tls.VersionTLS10 // the user's choice: no report
	}
	return tls.Dial("tcp", addr, cfg)
}

// Served is for a server.
type Served struct{ MinTLS uint16 }

func Accept(conn net.Conn, o Served) net.Conn {
	return tls.Server(conn, &tls.Config{MinVersion: o.MinTLS}) // the user's number: no report
}

// Raised is never taken at its word.
type Raised struct{ MinTLS uint16 }

func DialRaised(addr string, o Raised) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: max(o.MinTLS, tls.VersionTLS12)}) // never below TLS 1.2: no report
}

// DialSettings reads a struct of a package that knows nothing of this one.
func DialSettings(addr string, o *settings.Options) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{ServerName: o.Name, MinVersion: o.MinVersion}) // the user's number: no report
}

// DialOwn takes the constructor's default and lets nobody change it.
func DialOwn(addr string) (net.Conn, error) {
	o := settings.NewOwn() // silent: the package that decides does not know what becomes of it
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: o.MinVersion})
}

// Defaulted comes from a constructor of the package that reads it.
type Defaulted struct{ MinTLS uint16 }

func NewDefaulted() *Defaulted {
	return &Defaulted{MinTLS: tls.VersionTLS10} // want `MinTLS becomes tls\.Config\.MinVersion: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

func DialDefaulted(addr string, o *Defaulted) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: o.MinTLS})
}

type dialOptions struct{ min uint16 }

type Option func(*dialOptions)

func WithMinVersion(min uint16) Option {
	return func(o *dialOptions) { o.min = min } // the caller's number: no report
}

func WithOldVersions() Option {
	return func(o *dialOptions) { o.min = tls.VersionTLS10 } // reported where the option is taken: no report
}

func DialWith(addr string, opts ...Option) (net.Conn, error) {
	o := dialOptions{min: tls.VersionTLS12}
	for _, opt := range opts {
		opt(&o)
	}
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: o.min})
}
