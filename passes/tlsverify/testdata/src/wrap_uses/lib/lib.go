// Package lib uses configs in many ways.
package lib

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

// sarama style
type Config struct {
	Net struct {
		TLS struct {
			Enable bool
			Config *tls.Config
			Skip   bool
		}
		Timeout time.Duration
	}
	Retry int
}

func NewConfig() *Config {
	c := &Config{}
	c.Net.Timeout = time.Second
	return c
}

func (c *Config) Validate() error {
	if c.Retry < 0 {
		return errors.New("retry")
	}
	return nil
}

func Open(addr string, c *Config) (net.Conn, error) {
	if c == nil {
		c = NewConfig()
	}
	if err := c.Validate(); err != nil {
		return nil, err
	}
	if !c.Net.TLS.Enable {
		return net.Dial("tcp", addr)
	}
	cfg := c.Net.TLS.Config
	if cfg == nil {
		cfg = &tls.Config{}
	}
	if c.Net.TLS.Skip {
		cfg = cfg.Clone()
		cfg.InsecureSkipVerify = true
	}
	return tls.Dial("tcp", addr, cfg)
}

// bit flags
type Flags uint

const (
	FlagInsecure Flags = 1 << iota
	FlagOld
)

func DialFlags(addr string, f Flags) (net.Conn, error) {
	cfg := &tls.Config{}
	if f&FlagInsecure != 0 {
		cfg.InsecureSkipVerify = true
	}
	return tls.Dial("tcp", addr, cfg)
}

// string option
func DialString(addr, mode string) (net.Conn, error) {
	cfg := &tls.Config{}
	if strings.EqualFold(mode, "skip-verify") {
		cfg.InsecureSkipVerify = true
	}
	return tls.Dial("tcp", addr, cfg)
}

func DialLower(addr, mode string) (net.Conn, error) {
	cfg := &tls.Config{}
	switch strings.ToLower(mode) {
	case "skip":
		cfg.InsecureSkipVerify = true
	}
	return tls.Dial("tcp", addr, cfg)
}

func DialUpper(addr, mode string) (net.Conn, error) {
	cfg := &tls.Config{}
	if strings.ToUpper(mode) == "skip" {
		cfg.InsecureSkipVerify = true
	}
	return tls.Dial("tcp", addr, cfg)
}

// conversion of structs
type Public struct {
	Skip bool
	Name string
}
type private Public

func (p *private) dial(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: p.Skip, ServerName: p.Name})
}

func DialPublic(addr string, p Public) (net.Conn, error) {
	q := private(p)
	return q.dial(addr)
}

// interface getter
type Source interface{ TLS() *tls.Config }

func DialSource(addr string, s Source) (net.Conn, error) { return tls.Dial("tcp", addr, s.TLS()) }

type Static struct{ Config *tls.Config }

func (s Static) TLS() *tls.Config { return s.Config }

// transport func
func NewTransport(skip bool) http.RoundTripper {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{InsecureSkipVerify: skip}
	return t
}

func NewTransportFrom(base *http.Transport, skip bool) *http.Transport {
	t := base.Clone()
	if t.TLSClientConfig == nil {
		t.TLSClientConfig = &tls.Config{}
	}
	t.TLSClientConfig.InsecureSkipVerify = skip
	return t
}

// closure dialer
func Dialer(cfg *tls.Config) func(ctx context.Context, network, addr string) (net.Conn, error) {
	d := &tls.Dialer{Config: cfg}
	return d.DialContext
}

func DialerSkip(skip bool) func(addr string) (net.Conn, error) {
	return func(addr string) (net.Conn, error) {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: skip})
	}
}

// server
func Serve(l net.Listener, cfg *tls.Config) error {
	s := &http.Server{TLSConfig: cfg}
	return s.ServeTLS(l, "c", "k")
}

func TestServer(cfg *tls.Config) *httptest.Server {
	s := httptest.NewUnstartedServer(nil)
	s.TLS = cfg
	s.StartTLS()
	return s
}

// registry
var registry = map[string]*tls.Config{}

func Register(name string, cfg *tls.Config) { registry[name] = cfg }

func DialRegistered(addr, name string) (net.Conn, error) {
	return tls.Dial("tcp", addr, registry[name])
}

// setters on the client
type Conn struct {
	cfg *tls.Config
	rw  io.ReadWriter
}

func NewConn() *Conn                                  { return &Conn{cfg: &tls.Config{}} }
func (c *Conn) SetInsecure(v bool)                    { c.cfg.InsecureSkipVerify = v }
func (c *Conn) SetVerify(v bool)                      { c.cfg.InsecureSkipVerify = !v }
func (c *Conn) SetTLS(t *tls.Config)                  { c.cfg = t }
func (c *Conn) TLS() *tls.Config                      { return c.cfg }
func (c *Conn) Dial(a string) error                   { _, err := tls.Dial("tcp", a, c.cfg); return err }
func (c *Conn) Pin(f func(tls.ConnectionState) error) { c.cfg.VerifyConnection = f }

// wraps with retries
func DialRetry(addr string, insecureFallback bool) (net.Conn, error) {
	c, err := tls.Dial("tcp", addr, &tls.Config{})
	if err != nil && insecureFallback {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})
	}
	return c, err
}

func DialRetryAlways(addr string) (net.Conn, error) {
	c, err := tls.Dial("tcp", addr, &tls.Config{})
	if err != nil {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	}
	return c, err
}

// ca or skip
type CA struct {
	File string
	Skip bool
}

func (c CA) Config() (*tls.Config, error) {
	cfg := &tls.Config{}
	if c.File != "" {
		return cfg, nil
	}
	cfg.InsecureSkipVerify = c.Skip
	return cfg, nil
}

func NoCA(file string) *tls.Config {
	cfg := &tls.Config{}
	if file == "" {
		cfg.InsecureSkipVerify = true // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	}
	return cfg
}
