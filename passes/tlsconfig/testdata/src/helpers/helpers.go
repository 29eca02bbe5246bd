// Package helpers makes and completes configs in functions of its own.
package helpers

import (
	"crypto/tls"
	"net"
)

func fresh() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS10} } // want `client {MinVersion: 0x0301}`

func useFresh(conn net.Conn) { tls.Client(conn, fresh()) }

func Exported() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS10} } // want `nobody elsewhere {MinVersion: 0x0301}`

func useAndOverride(conn net.Conn) {
	cfg := freshOverridden()
	cfg.MinVersion = tls.VersionTLS12
	tls.Client(conn, cfg)
}

func freshOverridden() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS10} } // want `client {MinVersion: 0x0303}`

func withFloor(v uint16) *tls.Config { return &tls.Config{MinVersion: v} } // want `client {MinVersion: 0x0303}` `client {MinVersion: 0x0301}`

func useWithFloor(conn net.Conn) {
	tls.Client(conn, withFloor(tls.VersionTLS10))
	tls.Client(conn, withFloor(tls.VersionTLS12))
}

func setFloor(cfg *tls.Config, v uint16) { cfg.MinVersion = v }

func useSetFloor(conn net.Conn) {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301}`
	setFloor(cfg, tls.VersionTLS10)
	tls.Client(conn, cfg)
}

func withSkip(skip bool) *tls.Config {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: indirect true}` `client {}`
	if skip {
		cfg.InsecureSkipVerify = true
	}
	return cfg
}

func useWithSkip(conn net.Conn) {
	tls.Client(conn, withSkip(true))
	tls.Client(conn, withSkip(false))
}

func floor() uint16 { return tls.VersionTLS10 }

func useFloor(conn net.Conn) { tls.Client(conn, &tls.Config{MinVersion: floor()}) } // want `client {MinVersion: 0x0301}`

func withError() (*tls.Config, error) { return &tls.Config{InsecureSkipVerify: true}, nil } // want `client {InsecureSkipVerify: true}`

func useWithError(conn net.Conn) error {
	cfg, err := withError()
	if err != nil {
		return err
	}
	tls.Client(conn, cfg)
	return nil
}

func named() (cfg *tls.Config, err error) {
	cfg = &tls.Config{} // want `client {MinVersion: 0x0301}`
	cfg.MinVersion = tls.VersionTLS10
	return
}

func useNamed(conn net.Conn) {
	cfg, _ := named()
	tls.Client(conn, cfg)
}

func ptr[T any](v T) *T { return &v }

func useGeneric(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: *ptr[uint16](tls.VersionTLS10)}) // want `client {MinVersion: 0x0301}`
}

type builder struct{ cfg tls.Config }

func (b *builder) insecure() *builder { b.cfg.InsecureSkipVerify = true; return b }

func (b *builder) floor(v uint16) *builder { b.cfg.MinVersion = v; return b }

func (b *builder) build() *tls.Config { return &b.cfg }

func useBuilder(conn net.Conn) {
	tls.Client(conn, new(builder).insecure().floor(tls.VersionTLS10).build()) // want `client {InsecureSkipVerify: true, MinVersion: 0x0301}`
}

type settings struct{ insecure bool }

func (s settings) config() *tls.Config { return &tls.Config{InsecureSkipVerify: s.insecure} } // want `client {}` `client {InsecureSkipVerify: true}`

func useSettings(conn net.Conn) {
	tls.Client(conn, settings{insecure: true}.config())
	s := settings{}
	tls.Client(conn, s.config())
}

type option func(*tls.Config)

func insecure() option { return func(c *tls.Config) { c.InsecureSkipVerify = true } }

func atLeast(v uint16) option { return func(c *tls.Config) { c.MinVersion = v } }

func build(opts ...option) *tls.Config {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: indirect true or unset, MinVersion: 0x0301 or unset}` `client {others: unknown}`
	for _, o := range opts {
		o(cfg)
	}
	return cfg
}

func useOptions(conn net.Conn) {
	tls.Client(conn, build(insecure(), atLeast(tls.VersionTLS10)))
	tls.Client(conn, build())
}

func genericConfig[T any](v T, f func(T) uint16) *tls.Config {
	return &tls.Config{MinVersion: f(v)} // want `client {MinVersion: 0x0301}`
}

func useGenericConfig(conn net.Conn) {
	tls.Client(conn, genericConfig(1, func(int) uint16 { return tls.VersionTLS10 }))
}
