// Package lib makes configs that its users change, and changes those of its users.
package lib

import (
	"crypto/tls"
	"net"
	"net/http"
)

// Options are settings that become a config.
type Options struct {
	Insecure bool
	Name     string
}

// Config makes a config of options.
func Config(o *Options) *tls.Config {
	return &tls.Config{InsecureSkipVerify: o.Insecure, ServerName: o.Name}
}

// Verifying never skips verification, whatever it is told.
func Verifying(o Options) *tls.Config {
	o.Insecure = false
	return &tls.Config{InsecureSkipVerify: o.Insecure, ServerName: o.Name}
}

// Dial connects with what options become.
func Dial(addr string, o *Options) (net.Conn, error) {
	return tls.Dial("tcp", addr, Config(o))
}

// Tune sets whether a transport verifies.
func Tune(t *http.Transport, insecure bool) {
	if t.TLSClientConfig == nil {
		t.TLSClientConfig = &tls.Config{}
	}
	t.TLSClientConfig.InsecureSkipVerify = insecure
}

// A Client has a config, sooner or later.
type Client struct{ cfg *tls.Config }

// New returns a client without a config.
func New() *Client { return new(Client) }

func (c *Client) config() *tls.Config {
	if c.cfg == nil {
		c.cfg = &tls.Config{}
	}
	return c.cfg
}

// SkipVerify sets it through another method.
func (c *Client) SkipVerify() *Client {
	c.config().InsecureSkipVerify = true // who calls it decides: no report
	return c
}

// Insecurely does the same in so many words.
func (c *Client) Insecurely() *Client {
	if c.cfg == nil {
		c.cfg = &tls.Config{InsecureSkipVerify: true} // who calls it decides: no report
	} else {
		c.cfg.InsecureSkipVerify = true
	}
	return c
}

// Retried does not do the same to a config that is there.
func (c *Client) Retried(again bool) *Client {
	if c.cfg == nil {
		c.cfg = &tls.Config{InsecureSkipVerify: true} // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	} else if again {
		c.cfg.InsecureSkipVerify = true
	}
	return c
}

// Named sets a name.
func (c *Client) Named(name string) *Client {
	c.config().ServerName = name
	return c
}

// Dial connects.
func (c *Client) Dial(addr string) (net.Conn, error) { return tls.Dial("tcp", addr, c.config()) }

type settings struct {
	transport *http.Transport
	insecure  bool
	name      string
}

// An Option changes settings.
type Option func(*settings)

// WithInsecure replaces the whole transport.
func WithInsecure() Option {
	return func(s *settings) {
		s.transport = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // who asks for it decides: no report
	}
}

// WithVerified replaces the whole transport too.
func WithVerified() Option {
	return func(s *settings) {
		s.transport = &http.Transport{TLSClientConfig: &tls.Config{ServerName: "verified"}}
	}
}

// NewHTTP returns an HTTP client.
func NewHTTP(opts ...Option) *http.Client {
	s := &settings{}
	for _, o := range opts {
		o(s)
	}
	return &http.Client{Transport: s.transport}
}

type both struct{ insecure bool }

// A Setting changes what clients and servers are made of.
type Setting func(*both)

// Insecure is of no effect on servers.
func Insecure() Setting { return func(b *both) { b.insecure = true } }

// NewServer returns a server.
func NewServer(all ...Setting) *http.Server {
	var b both
	for _, s := range all {
		s(&b)
	}
	return &http.Server{TLSConfig: &tls.Config{InsecureSkipVerify: b.insecure}}
}

// NewClient returns a client.
func NewClient(all ...Setting) *http.Client {
	var b both
	for _, s := range all {
		s(&b)
	}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: b.insecure}}}
}
