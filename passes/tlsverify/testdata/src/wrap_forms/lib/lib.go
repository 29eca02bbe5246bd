// Package lib has options in further forms.
package lib

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"

	"wrap_forms/lib/internal/conf"
)

// 1: interface with apply, func adapter
type Option interface{ apply(*options) }

type optionFunc func(*options)

func (f optionFunc) apply(o *options) { f(o) }

type options struct {
	skip   bool
	min    uint16
	verify func(tls.ConnectionState) error
	conf   conf.TLS
	base   *tls.Config
}

func WithSkip(v bool) Option        { return optionFunc(func(o *options) { o.skip = v }) }
func WithVerify(v bool) Option      { return optionFunc(func(o *options) { o.skip = !v }) }
func WithoutVerify() Option         { return optionFunc(func(o *options) { o.skip = true }) }
func WithMin(v uint16) Option       { return optionFunc(func(o *options) { o.min = v }) }
func WithConfSkip() Option          { return optionFunc(func(o *options) { o.conf.Insecure = true }) }
func WithBase(c *tls.Config) Option { return optionFunc(func(o *options) { o.base = c }) }
func WithCallback(f func(tls.ConnectionState) error) Option {
	return optionFunc(func(o *options) { o.verify = f })
}

var Insecure Option = optionFunc(func(o *options) { o.skip = true })

func Join(opts ...Option) Option {
	return optionFunc(func(o *options) {
		for _, x := range opts {
			x.apply(o)
		}
	})
}

func Dial(addr string, opts ...Option) (net.Conn, error) {
	o := options{min: tls.VersionTLS12}
	for _, x := range opts {
		x.apply(&o)
	}
	cfg := &tls.Config{InsecureSkipVerify: o.skip || o.conf.Insecure, MinVersion: o.min, VerifyConnection: o.verify}
	return tls.Dial("tcp", addr, cfg)
}

// 2: error-returning option
type ErrOption func(*Client) error

type Client struct {
	addr string
	tls  *tls.Config
	http *http.Client
	skip bool
}

func ESkip(v bool) ErrOption {
	return func(c *Client) error {
		if c.addr == "" {
			return errors.New("no addr")
		}
		c.skip = v
		return nil
	}
}

func ETLS(t *tls.Config) ErrOption {
	return func(c *Client) error {
		if t == nil {
			return errors.New("nil")
		}
		c.tls = t
		return nil
	}
}

func ENew(addr string, opts ...ErrOption) (*Client, error) {
	c := &Client{addr: addr}
	for _, o := range opts {
		if err := o(c); err != nil {
			return nil, err
		}
	}
	if c.tls == nil {
		c.tls = &tls.Config{}
	}
	if c.skip {
		c.tls.InsecureSkipVerify = true
	}
	c.http = &http.Client{Transport: &http.Transport{TLSClientConfig: c.tls}}
	return c, nil
}

func (c *Client) Get(u string) (*http.Response, error) { return c.http.Get(u) }

// 3: builder
type Builder struct {
	addr string
	skip bool
	min  uint16
}

func NewBuilder(addr string) *Builder    { return &Builder{addr: addr, min: tls.VersionTLS12} }
func (b *Builder) Skip(v bool) *Builder  { b.skip = v; return b }
func (b *Builder) NoVerify() *Builder    { b.skip = true; return b }
func (b *Builder) Min(v uint16) *Builder { b.min = v; return b }
func (b *Builder) Build() (net.Conn, error) {
	return tls.Dial("tcp", b.addr, &tls.Config{InsecureSkipVerify: b.skip, MinVersion: b.min})
}

// value builder
type VB struct {
	addr string
	skip bool
}

func NewVB(addr string) VB  { return VB{addr: addr} }
func (b VB) Skip(v bool) VB { b.skip = v; return b }
func (b VB) Verified() VB   { b.skip = false; return b }
func (b VB) Build(ctx context.Context) (net.Conn, error) {
	d := tls.Dialer{Config: &tls.Config{InsecureSkipVerify: b.skip}}
	return d.DialContext(ctx, "tcp", b.addr)
}

// 4: internal struct exposed by alias
type TLS = conf.TLS

func DialConf(addr string, t TLS) (net.Conn, error) { return tls.Dial("tcp", addr, t.Config()) }

// 5: struct with nested pointers, embedded
type Base struct{ VerifyHost bool }
type Settings struct {
	Base
	TLS *TLSSettings
}
type TLSSettings struct {
	Skip    *bool
	Version string
	Mode    string
}

var versions = map[string]uint16{"1.0": tls.VersionTLS10, "1.1": tls.VersionTLS11, "1.2": tls.VersionTLS12, "1.3": tls.VersionTLS13}

func parse(v string) (uint16, error) {
	if n, ok := versions[v]; ok {
		return n, nil
	}
	return 0, errors.New("unknown")
}

func DialSettings(addr string, s Settings) (net.Conn, error) {
	cfg := &tls.Config{InsecureSkipVerify: !s.VerifyHost}
	if s.TLS != nil {
		if s.TLS.Skip != nil {
			cfg.InsecureSkipVerify = *s.TLS.Skip
		}
		if s.TLS.Version != "" {
			v, err := parse(s.TLS.Version)
			if err != nil {
				return nil, err
			}
			cfg.MinVersion = v
		}
		switch s.TLS.Mode {
		case "none":
			cfg.InsecureSkipVerify = true
		case "full", "":
		default:
			return nil, errors.New("mode")
		}
	}
	return tls.Dial("tcp", addr, cfg)
}

// 6: generic
type Opt[T any] func(*T)

type G struct{ Skip bool }

func Apply[T any](t *T, opts ...Opt[T]) *T {
	for _, o := range opts {
		o(t)
	}
	return t
}

func GSkip(v bool) Opt[G] { return func(g *G) { g.Skip = v } }

func DialG(addr string, opts ...Opt[G]) (net.Conn, error) {
	g := Apply(&G{}, opts...)
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: g.Skip})
}

// 7: recursion
func Rec(n int, c *tls.Config) *tls.Config {
	if n == 0 {
		return c
	}
	return Rec(n-1, c)
}

func Ping(n int, skip bool) *tls.Config {
	if n == 0 {
		return &tls.Config{InsecureSkipVerify: skip}
	}
	return Pong(n-1, skip)
}

func Pong(n int, skip bool) *tls.Config { return Ping(n-1, skip) }

// 8 callbacks by builders
func VerifyAny() func(tls.ConnectionState) error {
	return func(tls.ConnectionState) error { return nil }
}

func VerifyNames(names ...string) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		for _, n := range names {
			if cs.PeerCertificates[0].VerifyHostname(n) == nil {
				return nil
			}
		}
		return errors.New("no name")
	}
}

func VerifyIf(on bool) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		if !on {
			return nil
		}
		return VerifyNames("db")(cs)
	}
}

// 9: a table of options
var Modes = map[string]Option{"insecure": WithoutVerify(), "verify": WithVerify(true)}

// 10: options on *tls.Config
type ConfigOption func(*tls.Config)

func CSkip() ConfigOption { return func(c *tls.Config) { c.InsecureSkipVerify = true } }
func CVerify() ConfigOption {
	return func(c *tls.Config) { c.InsecureSkipVerify = true; c.VerifyConnection = VerifyNames("db") }
}
func NewConfig(opts ...ConfigOption) *tls.Config {
	c := &tls.Config{}
	for _, o := range opts {
		o(c)
	}
	return c
}

// 11: ignoring
type Conf2 struct {
	Insecure bool
	Pin      []byte
}

func Ignoring(addr string, c Conf2) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS13})
}

func Honouring(addr string, c Conf2) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: c.Insecure})
}

func PinnedOnly(addr string, c Conf2) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: c.Insecure, VerifyConnection: func(cs tls.ConnectionState) error {
		if string(cs.PeerCertificates[0].Raw) != string(c.Pin) {
			return errors.New("pin")
		}
		return nil
	}})
}

type Pinner struct {
	Insecure bool
	Verify   func(tls.ConnectionState) error
}

func (p *Pinner) Dial(addr string) (net.Conn, error) {
	cfg := &tls.Config{InsecureSkipVerify: p.Insecure}
	if p.Verify != nil {
		cfg.InsecureSkipVerify = true
		cfg.VerifyConnection = p.Verify
	}
	return tls.Dial("tcp", addr, cfg)
}

// 12: roles
type Side struct {
	Server bool
	Skip   bool
	Config *tls.Config
}

func (s *Side) Wrap(c net.Conn) net.Conn {
	cfg := &tls.Config{InsecureSkipVerify: s.Skip}
	if s.Server {
		return tls.Server(c, cfg)
	}
	return tls.Client(c, cfg)
}

type Listener struct{ TLS *tls.Config }

func (l *Listener) Listen(addr string) (net.Listener, error) { return tls.Listen("tcp", addr, l.TLS) }

type Dialer struct{ TLS *tls.Config }

func (d *Dialer) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, d.TLS) }

type Both struct{ TLS *tls.Config }

func (b *Both) Listen(addr string) (net.Listener, error) { return (&Listener{TLS: b.TLS}).Listen(addr) }
func (b *Both) Dial(addr string) (net.Conn, error)       { return (&Dialer{TLS: b.TLS}).Dial(addr) }
