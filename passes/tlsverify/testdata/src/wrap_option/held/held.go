// Package held makes a config first and lets options write to it.
package held

import (
	"crypto/tls"
	"errors"
	"net"
	"time"
)

// A Client holds the config that options write to.
type Client struct {
	addr    string
	timeout time.Duration
	log     func(string)
	cfg     *tls.Config
}

// An Option completes a Client.
type Option func(*Client)

// WithInsecure turns verification off.
func WithInsecure() Option { return func(c *Client) { c.cfg.InsecureSkipVerify = true } }

// WithVerification turns verification on or off.
func WithVerification(on bool) Option { return func(c *Client) { c.cfg.InsecureSkipVerify = !on } }

// WithMinVersion sets the floor.
func WithMinVersion(v uint16) Option { return func(c *Client) { c.cfg.MinVersion = v } }

// WithVerify sets a callback.
func WithVerify(verify func(tls.ConnectionState) error) Option {
	return func(c *Client) { c.cfg.VerifyConnection = verify }
}

// WithTLSConfig replaces the config.
func WithTLSConfig(cfg *tls.Config) Option { return func(c *Client) { c.cfg = cfg } }

// WithTimeout has nothing to do with TLS.
func WithTimeout(d time.Duration) Option { return func(c *Client) { c.timeout = d } }

// WithLog has nothing to do with TLS either.
func WithLog(log func(string)) Option { return func(c *Client) { c.log = log } }

// New makes a client.
func New(addr string, opts ...Option) *Client {
	c := &Client{addr: addr, cfg: &tls.Config{MinVersion: tls.VersionTLS12}}
	for _, o := range opts {
		o(c)
	}
	return c
}

// NewNamed makes a client and completes its config afterwards.
func NewNamed(addr, name string, opts ...Option) *Client {
	c := &Client{addr: addr, cfg: &tls.Config{}}
	for _, o := range opts {
		o(c)
	}
	c.cfg.ServerName = name
	return c
}

// NewPinned makes a client that checks the peer itself, whatever the options say.
func NewPinned(addr string, opts ...Option) *Client {
	c := &Client{addr: addr, cfg: &tls.Config{}}
	for _, o := range opts {
		o(c)
	}
	c.cfg.VerifyConnection = pinned
	return c
}

// NewPinnedFirst does so before options.
func NewPinnedFirst(addr string, opts ...Option) *Client {
	c := &Client{addr: addr, cfg: &tls.Config{VerifyConnection: pinned}}
	for _, o := range opts {
		o(c)
	}
	return c
}

// NewVerified makes a client that verifies, whatever the options say.
func NewVerified(addr string, opts ...Option) *Client {
	c := &Client{addr: addr, cfg: &tls.Config{}}
	for _, o := range opts {
		o(c)
	}
	c.cfg.InsecureSkipVerify = false
	return c
}

// NewChecked refuses options that turn verification off.
func NewChecked(addr string, opts ...Option) (*Client, error) {
	c := &Client{addr: addr, cfg: &tls.Config{}}
	for _, o := range opts {
		o(c)
	}
	if c.cfg.InsecureSkipVerify {
		return nil, errors.New("must verify")
	}
	return c, nil
}

// NewInHelper leaves options to a helper.
func NewInHelper(addr string, opts ...Option) *Client {
	c := &Client{addr: addr, cfg: &tls.Config{}}
	c.apply(opts)
	return c
}

func (c *Client) apply(opts []Option) {
	for _, o := range opts {
		o(c)
	}
}

// NewPassed hands options on.
func NewPassed(addr string, opts ...Option) *Client {
	return New(addr, opts...)
}

// Dial connects.
func (c *Client) Dial() (net.Conn, error) { return tls.Dial("tcp", c.addr, c.cfg) }

// Connect makes a client and connects at once.
func Connect(addr string, opts ...Option) (net.Conn, error) {
	c := &Client{addr: addr, cfg: &tls.Config{}}
	for _, o := range opts {
		o(c)
	}
	return tls.Dial("tcp", c.addr, c.cfg)
}

// Serve makes a server of it.
func Serve(l net.Listener, opts ...Option) net.Listener {
	c := &Client{cfg: &tls.Config{}}
	for _, o := range opts {
		o(c)
	}
	return tls.NewListener(l, c.cfg)
}

func pinned(tls.ConnectionState) error { return errors.New("not pinned") }

// A ConfigOption writes to the config itself.
type ConfigOption func(*tls.Config)

// SkipVerify turns verification off.
func SkipVerify() ConfigOption { return func(c *tls.Config) { c.InsecureSkipVerify = true } }

// Floor sets the floor.
func Floor(v uint16) ConfigOption { return func(c *tls.Config) { c.MinVersion = v } }

// Verify sets a callback.
func Verify(verify func(tls.ConnectionState) error) ConfigOption {
	return func(c *tls.Config) { c.VerifyConnection = verify }
}

// Dial connects with options.
func Dial(addr string, opts ...ConfigOption) (net.Conn, error) {
	cfg := &tls.Config{}
	for _, o := range opts {
		o(cfg)
	}
	return tls.Dial("tcp", addr, cfg)
}

// DialPinned checks the peer itself.
func DialPinned(addr string, opts ...ConfigOption) (net.Conn, error) {
	cfg := &tls.Config{}
	for _, o := range opts {
		o(cfg)
	}
	cfg.VerifyConnection = pinned
	return tls.Dial("tcp", addr, cfg)
}

// Config makes a config.
func Config(opts ...ConfigOption) *tls.Config {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	for _, o := range opts {
		o(cfg)
	}
	return cfg
}

// DialWith takes one function.
func DialWith(addr string, complete func(*tls.Config)) (net.Conn, error) {
	cfg := &tls.Config{}
	complete(cfg)
	return tls.Dial("tcp", addr, cfg)
}

// DialMaybe takes one function, which may be nil.
func DialMaybe(addr string, complete func(*tls.Config)) (net.Conn, error) {
	cfg := &tls.Config{}
	if complete != nil {
		complete(cfg)
	}
	return tls.Dial("tcp", addr, cfg)
}

// An Applier is an option with a method.
type Applier interface{ apply(*Client) }

type insecure bool

func (i insecure) apply(c *Client) { c.cfg.InsecureSkipVerify = bool(i) }

// Insecure turns verification off.
func Insecure() Applier { return insecure(true) }

// Open makes a client.
func Open(addr string, opts ...Applier) *Client {
	c := &Client{addr: addr, cfg: &tls.Config{}}
	for _, o := range opts {
		o.apply(c)
	}
	return c
}
