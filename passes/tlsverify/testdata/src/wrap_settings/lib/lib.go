// Package lib makes configs of settings of several kinds.
package lib

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/smtp"
	"sync"
	"time"

	"wrap_settings/third"
)

func Dial(addr string, t third.TLS) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: t.Insecure})
}

func DialNested(addr string, t third.TLS) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: !t.Nested.VerifyHost})
}

func DialPtr(addr string, t *third.TLS) (net.Conn, error) {
	cfg := &tls.Config{}
	if t.Ptr != nil {
		cfg.InsecureSkipVerify = t.Ptr.Off
	}
	return tls.Dial("tcp", addr, cfg)
}

func DialEmb(addr string, t third.Embedded) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: t.Insecure})
}

func DialMin(addr string, t third.TLS) (net.Conn, error) {
	cfg := &tls.Config{}
	switch t.Min {
	case "1.0":
		cfg.MinVersion = tls.VersionTLS10
	case "1.2":
		cfg.MinVersion = tls.VersionTLS12
	case "":
	default:
		return nil, fmt.Errorf("bad %q", t.Min)
	}
	return tls.Dial("tcp", addr, cfg)
}

// chains
type Outer struct {
	Inner Inner
	Addr  string
	TLS   *Inner
}
type Inner struct {
	Skip bool
	CA   string
}
type low struct{ skip bool }

func (o *Outer) low() low { return low{skip: o.Inner.Skip} }
func (o *Outer) Dial() (net.Conn, error) {
	l := o.low()
	return l.dial(o.Addr)
}
func (l low) dial(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: l.skip})
}

// client with stored options, lazily made
type Client struct {
	opts Options
	once sync.Once
	http *http.Client
}

type Options struct {
	Insecure bool
	CAFile   string
	Timeout  time.Duration
	Config   *tls.Config
	Verify   func(tls.ConnectionState) error
}

func New(o Options) *Client { return &Client{opts: o} }

func NewDefault(o *Options) *Client {
	if o == nil {
		o = &Options{}
	}
	c := &Client{opts: *o}
	c.init()
	return c
}

func (c *Client) init() {
	c.once.Do(func() {
		cfg := c.opts.Config
		if cfg == nil {
			cfg = &tls.Config{}
		} else {
			cfg = cfg.Clone()
		}
		if c.opts.Insecure {
			cfg.InsecureSkipVerify = true
		}
		if c.opts.Verify != nil {
			cfg.VerifyConnection = c.opts.Verify
		}
		c.http = &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
	})
}

func (c *Client) Get(u string) (*http.Response, error) {
	c.init()
	return c.http.Get(u)
}

// mutually exclusive
func Exclusive(o Options) (*http.Transport, error) {
	if o.Insecure && o.CAFile != "" {
		return nil, errors.New("both")
	}
	return &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: o.Insecure}}, nil
}

// ssl modes as typed constants
type Mode int

const (
	ModeFull Mode = iota
	ModeCA
	ModeRequire
	ModeDisable
)

func DialMode(addr string, m Mode) (net.Conn, error) {
	switch m {
	case ModeDisable:
		return net.Dial("tcp", addr)
	case ModeRequire:
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})
	case ModeCA:
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true, VerifyConnection: verify})
	}
	return tls.Dial("tcp", addr, &tls.Config{})
}

func (m Mode) config() *tls.Config {
	return &tls.Config{InsecureSkipVerify: m == ModeRequire}
}

type ModeOpts struct{ Mode Mode }

func DialModeOpts(addr string, o ModeOpts) (net.Conn, error) {
	return tls.Dial("tcp", addr, o.Mode.config())
}

func verify(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("none")
	}
	return nil
}

// smtp
type Mailer struct {
	Host       string
	SkipVerify bool
	TLSConfig  *tls.Config
}

func (m *Mailer) Send() error {
	c, err := smtp.Dial(m.Host)
	if err != nil {
		return err
	}
	cfg := m.TLSConfig
	if cfg == nil {
		cfg = &tls.Config{ServerName: m.Host, InsecureSkipVerify: m.SkipVerify}
	}
	return c.StartTLS(cfg)
}

// generic holder
type Holder[T any] struct {
	Value    T
	Insecure bool
}

func (h *Holder[T]) Dial(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: h.Insecure})
}

// A bool that decides whether there is TLS at all chooses nothing.
type Maybe struct {
	UseTLS   bool
	Insecure bool
}

func (m Maybe) Dial(addr string) (net.Conn, error) {
	if !m.UseTLS {
		return net.Dial("tcp", addr)
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: m.Insecure})
}

func Hard(addr string, useTLS bool) (net.Conn, error) {
	if !useTLS {
		return net.Dial("tcp", addr)
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
}

// HardErr refuses without permission.
func HardErr(addr string, allow bool) (net.Conn, error) {
	if !allow {
		return nil, errors.New("insecure connections are not allowed")
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // the caller allows it: no report
}

func HardPick(addr string, insecure bool) (net.Conn, error) {
	if insecure {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // the caller's choice: no report
	}
	return tls.Dial("tcp", addr, &tls.Config{})
}

// insecure variant
func InsecureConfig() *tls.Config { return &tls.Config{InsecureSkipVerify: true} } // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`

func ConfigFor(insecure bool) *tls.Config {
	if insecure {
		return insecureConfig()
	}
	return &tls.Config{}
}

func insecureConfig() *tls.Config { return &tls.Config{InsecureSkipVerify: true} }
