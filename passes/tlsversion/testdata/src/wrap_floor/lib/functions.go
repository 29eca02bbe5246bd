// Package lib has clients and helpers that set a lowest version.
package lib

import (
	"crypto/tls"
	"fmt"
	"net"
	"wrap_floor/base"
)

func WithFloor(min uint16) *tls.Config {
	return &tls.Config{MinVersion: min} // the caller's number: no report
}

func WithLimit(min uint16) *tls.Config {
	return &tls.Config{MinVersion: max(min, tls.VersionTLS12)} // never below TLS 1.2: no report
}

func WithOld(old bool) *tls.Config {
	cfg := &tls.Config{}
	if old {
		cfg.MinVersion = tls.VersionTLS10 // the caller's choice: no report
	}
	return cfg
}

func WithModern(modern bool) *tls.Config {
	min := uint16(tls.VersionTLS11) // the caller's choice: no report
	if modern {
		min = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: min}
}

var versions = map[string]uint16{
	"1.0": tls.VersionTLS10, // a mode that the caller names: no report
	"1.1": tls.VersionTLS11, // a mode that the caller names: no report
	"1.2": tls.VersionTLS12,
}

func FromTable(name string) *tls.Config {
	return &tls.Config{MinVersion: versions[name]}
}

func FromCheckedTable(name string) (*tls.Config, error) {
	v, ok := versions[name]
	if !ok {
		return nil, fmt.Errorf("unknown version %q", name)
	}
	return &tls.Config{MinVersion: v}, nil
}

func FromSwitch(name string) (*tls.Config, error) {
	cfg := &tls.Config{}
	switch name {
	case "1.0":
		cfg.MinVersion = tls.VersionTLS10 // a mode that the caller names: no report
	case "1.2", "":
		cfg.MinVersion = tls.VersionTLS12
	default:
		return nil, fmt.Errorf("unknown version %q", name)
	}
	return cfg, nil
}

func Version(name string) (uint16, error) {
	switch name {
	case "1.0":
		return tls.VersionTLS10, nil // a mode that the caller names: no report
	case "1.2":
		return tls.VersionTLS12, nil
	}
	return 0, fmt.Errorf("unknown version %q", name)
}

// Dial hands its argument to another package.
func Dial(addr string, min uint16) (net.Conn, error) {
	return tls.Dial("tcp", addr, base.Config(min)) // the caller's number: no report
}

// Lower completes a config.
func Lower(cfg *tls.Config, min uint16) { cfg.MinVersion = min }

// Raise corrects one.
func Raise(cfg *tls.Config) {
	if cfg.MinVersion < tls.VersionTLS12 {
		cfg.MinVersion = tls.VersionTLS12
	}
}

// Old decides by itself.
func Old() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS10} // want `MinVersion TLS 1\.0 lets (peers|servers) negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

// OldVersion yields a number that any config may get.
func OldVersion() uint16 { return tls.VersionTLS10 } // reported where a config gets it: no report
