// Package odd holds code that is legal and rare.
package odd

import (
	"crypto/tls"
	"net"
)

func external(*tls.Config) *tls.Config

func withoutBody(conn net.Conn) {
	tls.Client(conn, external(&tls.Config{MinVersion: tls.VersionTLS12})) // want `nobody elsewhere {MinVersion: 0x0303}` `client {.*others: unknown}`
}

type floorer interface {
	~uint16
	comparable
}

func constrained[V floorer, C interface{ *tls.Config }](conn net.Conn, v V, c C) {
	cfg := (*tls.Config)(c)
	cfg.MinVersion = uint16(v)
	tls.Client(conn, cfg)
}

func useConstrained(conn net.Conn) {
	constrained(conn, uint16(tls.VersionTLS10), &tls.Config{}) // want `client {.*MinVersion: 0x0301.*}`
}

type box[T any] struct {
	val  T
	next *box[T]
}

func (b *box[T]) get() T { return b.val }

func boxed(conn net.Conn) {
	b := &box[*tls.Config]{val: &tls.Config{MinVersion: tls.VersionTLS10}} // want `client {MinVersion: 0x0301}`
	b.next = b
	tls.Client(conn, b.next.next.next.get())
}

func boxedValue(conn net.Conn) {
	var b box[tls.Config] // want `client {MinVersion: 0x0301}`
	b.val.MinVersion = tls.VersionTLS10
	tls.Client(conn, &b.val)
}

func recursive(n int, cfg *tls.Config) *tls.Config {
	if n == 0 {
		return cfg
	}
	cfg.MinVersion = tls.VersionTLS10
	return recursive(n-1, cfg)
}

func even(n int, cfg *tls.Config) {
	if n > 0 {
		cfg.InsecureSkipVerify = true
		odd(n-1, cfg)
	}
}

func odd(n int, cfg *tls.Config) {
	if n > 0 {
		cfg.InsecureSkipVerify = false
		even(n-1, cfg)
	}
}

func useRecursion(conn net.Conn) {
	tls.Client(conn, recursive(3, &tls.Config{})) // want `client {.*others: unknown}` `nobody elsewhere {MinVersion: 0x0301}`
	cfg := &tls.Config{}                          // want `client {.*others: unknown}`
	even(3, cfg)
	tls.Client(conn, cfg)
}

func jumps(conn net.Conn, n int) {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301 or unset}`
again:
	tls.Client(conn, cfg)
	cfg.MinVersion = tls.VersionTLS10
	if n--; n > 0 {
		goto again
	}
}

func selects(conn net.Conn, a, b chan *tls.Config) {
	var cfg *tls.Config
	select {
	case cfg = <-a:
	case b <- &tls.Config{}: // want `nobody.* {}`
		cfg = &tls.Config{MinVersion: tls.VersionTLS10} // want `client {MinVersion: opt-in 0x0301.*}`
	default:
	}
	tls.Client(conn, cfg)
}

func labelled(conn net.Conn, names [][]string) {
	cfg := &tls.Config{} // want `client {MinVersion: opt-in 0x0301 or unset}`
outer:
	for _, row := range names {
		for _, name := range row {
			switch name {
			case "a":
				continue outer
			case "b":
				cfg.MinVersion = tls.VersionTLS10
				break outer
			}
		}
	}
	tls.Client(conn, cfg)
}

func unreachable(conn net.Conn) {
	tls.Client(conn, &tls.Config{}) // want `client {}`
	return
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS10}) // unreachable: no config
}

func forever() {
	for {
		_ = &tls.Config{MinVersion: tls.VersionTLS12}
	}
}

type embedder struct{ *tls.Config }

func (e *embedder) lower() { e.MinVersion = tls.VersionTLS10 }

func (e embedder) Clone() *tls.Config { return e.Config.Clone() } // want `nobody elsewhere {others: hole}`

func onEmbedded(conn net.Conn) {
	e := embedder{&tls.Config{}} // want `client {.*MinVersion: 0x0301.*}`
	e.lower()
	tls.Client(conn, e.Config)
}

type ring struct {
	cfg  *tls.Config
	next *ring
	self any
}

func cyclic(conn net.Conn) {
	r := &ring{cfg: &tls.Config{MinVersion: tls.VersionTLS10}} // want `client {MinVersion: 0x0301}`
	r.next = &ring{next: r}
	r.self = r
	for n := r; n != nil; n = n.next {
		tls.Client(conn, n.next.next.cfg)
	}
}

func selfCapturing(conn net.Conn) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10} // want `client {.*MinVersion: 0x0301.*}`
	var f func(int)
	f = func(n int) {
		tls.Client(conn, cfg)
		if n > 0 {
			f(n - 1)
		}
	}
	f(3)
}

type callback func(callback) callback

func selfApplied(conn net.Conn) {
	var y callback
	y = func(c callback) callback {
		tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS12}) // want `client {MinVersion: 0x0303}`
		return c(y)
	}
	y(y)(y)
}

func recovered(conn net.Conn) (cfg *tls.Config, err error) {
	defer func() {
		if r := recover(); r != nil {
			cfg = &tls.Config{MinVersion: tls.VersionTLS10} // want `nobody elsewhere {MinVersion: 0x0301}`
		}
	}()
	panic("no")
}

func blank(conn net.Conn) {
	_, _ = tls.Client, tls.Config{}
	var _ = func() *tls.Config { return nil }
	tls.Client(conn, nil)
}

func nilMap(conn net.Conn) {
	var m map[string]*tls.Config
	tls.Client(conn, m["a"])
}

func arrays(conn net.Conn, i int) {
	var a [2][2]tls.Config // want `client {.*}`
	a[i][1].MinVersion = tls.VersionTLS10
	p := &a[1]
	tls.Client(conn, &p[i])
}

func variadic(conn net.Conn, cfgs ...*tls.Config) {
	for _, c := range append(cfgs, cfgs...) {
		tls.Client(conn, c)
	}
}

func spread(conn net.Conn) {
	variadic(conn)
	variadic(conn, nil)
	variadic(conn, []*tls.Config{}...)
}

type tree struct{ left, right *tree }

func (t *tree) config() *tls.Config {
	if t.left != nil {
		return t.left.config()
	}
	if t.right != nil {
		return t.right.config()
	}
	return &tls.Config{MinVersion: tls.VersionTLS12} // want `client {MinVersion: 0x0303}`
}

func walk(conn net.Conn, t *tree) { tls.Client(conn, t.config()) } // want `client {.*others: unknown}`

func rangeFunc(conn net.Conn, seq func(func(int, *tls.Config) bool)) {
	for _, cfg := range seq {
		cfg.MinVersion = tls.VersionTLS12
		tls.Client(conn, cfg)
	}
}

type iface interface{ config() *tls.Config }

func dispatch(conn net.Conn, t *tree) {
	var i iface = t
	tls.Client(conn, i.config()) // want `client {.*others: unknown}`
	f := i.config
	tls.Client(conn, f()) // want `client {.*others: unknown}`
}

func shadow() {
	type Config struct{ MinVersion uint16 }
	_ = Config{MinVersion: 1}
	tls := struct{ VersionTLS10 uint16 }{1}
	_ = tls.VersionTLS10
}

var cyclicVar = func() *tls.Config { return otherVar() } // called in sight, and judged there: no config

var otherVar func() *tls.Config

func init() { otherVar = cyclicVar }

func init() {
	for range 2 {
		otherVar = func() *tls.Config { return cyclicVar() } // called in sight, and judged there: no config
	}
}
