package lib

import (
	"crypto/tls"
	"net"
)

type dialOptions struct {
	insecure bool
	name     string
}

// A DialOption is implemented by types of this package only.
type DialOption interface{ apply(*dialOptions) }

type insecureOption bool

func (v insecureOption) apply(o *dialOptions) { o.insecure = bool(v) }

// DialInsecure is a named bool.
func DialInsecure(insecure bool) DialOption { return insecureOption(insecure) } // the caller's choice: no report

type structOption struct{ insecure bool }

func (v structOption) apply(o *dialOptions) { o.insecure = v.insecure }

// DialSkip is a struct with a field.
func DialSkip(skip bool) DialOption { return structOption{insecure: skip} } // the caller's choice: no report

type emptyOption struct{}

func (*emptyOption) apply(o *dialOptions) { o.insecure = true } // reported where the option is taken: no report

// DialUnverified is a struct without one.
func DialUnverified() DialOption { return &emptyOption{} }

type funcOption struct{ f func(*dialOptions) }

func (v *funcOption) apply(o *dialOptions) { v.f(o) }

func newFuncOption(f func(*dialOptions)) *funcOption { return &funcOption{f: f} }

// DialFunc is a struct that holds a function.
func DialFunc(insecure bool) DialOption {
	return newFuncOption(func(o *dialOptions) { o.insecure = insecure }) // the caller's choice: no report
}

func DialFuncUnverified() DialOption {
	return newFuncOption(func(o *dialOptions) { o.insecure = true }) // reported where the option is taken: no report
}

func DialName(name string) DialOption {
	return newFuncOption(func(o *dialOptions) { o.name = name })
}

type typeOption func(*dialOptions)

func (f typeOption) apply(o *dialOptions) { f(o) }

// DialType is a function type with a method.
func DialType(insecure bool) DialOption {
	return typeOption(func(o *dialOptions) { o.insecure = insecure }) // the caller's choice: no report
}

// Unverified is an option variable.
var Unverified DialOption = insecureOption(true) // reported where the option is taken: no report

// Verified is one too.
var Verified DialOption = insecureOption(false)

func DialContext(addr string, opts ...DialOption) (net.Conn, error) {
	var o dialOptions
	for _, opt := range opts {
		opt.apply(&o)
	}
	return tls.Dial("tcp", addr, &tls.Config{ServerName: o.name, InsecureSkipVerify: o.insecure})
}
