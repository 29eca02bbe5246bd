package lib

import (
	"crypto/tls"
	"errors"
	"net"
)

// Range is the settings of the functions below, each of which does something of its own
// with them.
type Range struct{ Min, Max uint16 }

// Plain takes the floor as it is.
func Plain(r *Range) *tls.Config { return &tls.Config{MinVersion: r.Min} }

// RaisedCopy raises a low floor in what it was given a copy of.
func RaisedCopy(r Range) *tls.Config {
	if r.Min < tls.VersionTLS12 {
		r.Min = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: r.Min}
}

// RaisedInPlace raises a low floor in what it was given.
func RaisedInPlace(r *Range) *tls.Config {
	if r.Min < tls.VersionTLS12 {
		r.Min = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: r.Min}
}

// RaisedAfter raises a low floor in what it made.
func RaisedAfter(r *Range) *tls.Config {
	cfg := &tls.Config{MinVersion: r.Min}
	if cfg.MinVersion < tls.VersionTLS12 {
		cfg.MinVersion = tls.VersionTLS12
	}
	return cfg
}

// RaisedByMax raises a low floor by arithmetic.
func RaisedByMax(r *Range) *tls.Config {
	return &tls.Config{MinVersion: max(r.Min, tls.VersionTLS12)}
}

// Known takes what it knows.
func Known(r Range) *tls.Config {
	cfg := &tls.Config{}
	switch r.Min {
	case tls.VersionTLS12, tls.VersionTLS13:
		cfg.MinVersion = r.Min
	default:
		cfg.MinVersion = tls.VersionTLS12
	}
	return cfg
}

// Rejecting refuses a low floor.
func Rejecting(r Range) (*tls.Config, error) {
	if r.Min < tls.VersionTLS12 {
		return nil, errors.New("too low")
	}
	return &tls.Config{MinVersion: r.Min}, nil
}

// Probe tells whether a server speaks a version.
func Probe(addr string, version uint16) bool {
	conn, err := tls.Dial("tcp", addr, &tls.Config{MinVersion: version, MaxVersion: version})
	if err != nil {
		return false
	}
	conn.Close()
	return true
}

// DialRange connects.
func DialRange(addr string, r *Range) (net.Conn, error) { return tls.Dial("tcp", addr, Plain(r)) }

type limits struct{ min uint16 }

// A Limit changes limits.
type Limit func(*limits)

// AtLeast sets the floor.
func AtLeast(min uint16) Limit { return func(l *limits) { l.min = min } }

// Limited raises a low floor after its options.
func Limited(all ...Limit) *tls.Config {
	var l limits
	for _, limit := range all {
		limit(&l)
	}
	if l.min < tls.VersionTLS12 {
		l.min = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: l.min}
}

func (l *limits) raise() {
	if l.min < tls.VersionTLS12 {
		l.min = tls.VersionTLS12
	}
}

// LimitedByMethod raises a low floor in a method.
func LimitedByMethod(all ...Limit) *tls.Config {
	var l limits
	for _, limit := range all {
		limit(&l)
	}
	l.raise()
	return &tls.Config{MinVersion: l.min}
}

// A ConfigLimit changes the config itself.
type ConfigLimit func(*tls.Config)

// ConfigAtLeast sets the floor.
func ConfigAtLeast(min uint16) ConfigLimit { return func(c *tls.Config) { c.MinVersion = min } }

// LimitedConfig raises a low floor of the config.
func LimitedConfig(all ...ConfigLimit) *tls.Config {
	cfg := &tls.Config{}
	for _, limit := range all {
		limit(cfg)
	}
	if cfg.MinVersion < tls.VersionTLS12 {
		cfg.MinVersion = tls.VersionTLS12
	}
	return cfg
}

// UnlimitedConfig takes what it is given.
func UnlimitedConfig(all ...ConfigLimit) *tls.Config {
	cfg := &tls.Config{}
	for _, limit := range all {
		limit(cfg)
	}
	return cfg
}

func allowed(v uint16) bool { return v == 0 || v >= tls.VersionTLS12 }

// Allowed panics at a low floor.
func Allowed(min uint16) *tls.Config {
	if !allowed(min) {
		panic("version not allowed")
	}
	return &tls.Config{MinVersion: min}
}

// A Dialer is completed by options before it dials.
type Dialer struct {
	addr string
	min  uint16
	cfg  *tls.Config
}

// A DialerOption changes a Dialer.
type DialerOption func(*Dialer)

// DialerFloor sets the floor.
func DialerFloor(v uint16) DialerOption { return func(d *Dialer) { d.min = v } }

// DialerConfigFloor sets the floor of the config that the Dialer has.
func DialerConfigFloor(v uint16) DialerOption { return func(d *Dialer) { d.cfg.MinVersion = v } }

func (d *Dialer) raise() {
	if d.min < tls.VersionTLS12 {
		d.min = tls.VersionTLS12
	}
	if d.cfg.MinVersion < tls.VersionTLS12 {
		d.cfg.MinVersion = tls.VersionTLS12
	}
}

// NewRaised raises a low floor after options.
func NewRaised(addr string, opts ...DialerOption) *Dialer {
	d := NewDialer(addr, opts...)
	d.raise()
	return d
}

// NewDialer takes what options set.
func NewDialer(addr string, opts ...DialerOption) *Dialer {
	d := &Dialer{addr: addr, cfg: &tls.Config{}}
	for _, o := range opts {
		o(d)
	}
	return d
}

// Dial connects with the floor.
func (d *Dialer) Dial() (net.Conn, error) {
	return tls.Dial("tcp", d.addr, &tls.Config{MinVersion: d.min})
}

// DialConfig connects with the config.
func (d *Dialer) DialConfig() (net.Conn, error) { return tls.Dial("tcp", d.addr, d.cfg) }
