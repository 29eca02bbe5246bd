// Package lib refuses a list for one element of it.
package lib

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"slices"
)

// Options hold lists.
type Options struct {
	Suites   []uint16
	Versions []uint16
}

var allowed = map[uint16]bool{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256: true}

var good = []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}

// ByTable refuses what a table does not have.
func ByTable(o Options) (*tls.Config, error) {
	for _, s := range o.Suites {
		if !allowed[s] {
			return nil, fmt.Errorf("suite %#x is not allowed", s)
		}
	}
	return &tls.Config{CipherSuites: o.Suites}, nil
}

// ByTableOk refuses what a table does not have.
func ByTableOk(o Options) (*tls.Config, error) {
	for _, s := range o.Suites {
		if _, ok := allowed[s]; !ok {
			return nil, fmt.Errorf("suite %#x is not allowed", s)
		}
	}
	return &tls.Config{CipherSuites: o.Suites}, nil
}

// ByList refuses what a list does not have.
func ByList(o *Options) (*tls.Config, error) {
	for i := range o.Suites {
		if !slices.Contains(good, o.Suites[i]) {
			return nil, errors.New("suite is not allowed")
		}
	}
	return &tls.Config{CipherSuites: o.Suites}, nil
}

func weak(s uint16) bool {
	switch s {
	case tls.TLS_RSA_WITH_RC4_128_SHA, tls.TLS_ECDHE_RSA_WITH_RC4_128_SHA:
		return true
	}
	return false
}

// ByFunction refuses what a function tells.
func ByFunction(o Options) (*tls.Config, error) {
	for _, s := range o.Suites {
		if weak(s) {
			return nil, errors.New("suite is not allowed")
		}
	}
	return &tls.Config{CipherSuites: o.Suites}, nil
}

// ByPredicate refuses what a function tells of any.
func ByPredicate(o Options) (*tls.Config, error) {
	if slices.ContainsFunc(o.Suites, weak) {
		return nil, errors.New("suite is not allowed")
	}
	return &tls.Config{CipherSuites: o.Suites}, nil
}

// Validate refuses in a method.
func (o *Options) Validate() error {
	for _, s := range o.Suites {
		if weak(s) {
			return errors.New("suite is not allowed")
		}
	}
	return nil
}

// ByMethod refuses in a method.
func ByMethod(o *Options) (net.Conn, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return tls.Dial("tcp", "a:1", &tls.Config{CipherSuites: o.Suites})
}

func check(suites []uint16) error {
	for _, s := range suites {
		if err := checkOne(s); err != nil {
			return err
		}
	}
	return nil
}

func checkOne(s uint16) error {
	if weak(s) {
		return errors.New("suite is not allowed")
	}
	return nil
}

// ByHelpers refuses in helpers of helpers.
func ByHelpers(suites ...uint16) (*tls.Config, error) {
	if err := check(suites); err != nil {
		return nil, err
	}
	return &tls.Config{CipherSuites: suites}, nil
}

// Copied refuses while it copies.
func Copied(o Options) (*tls.Config, error) {
	cfg := &tls.Config{}
	for _, s := range o.Suites {
		if weak(s) {
			return nil, errors.New("suite is not allowed")
		}
		cfg.CipherSuites = append(cfg.CipherSuites, s)
	}
	return cfg, nil
}

// AnyCopied refuses nothing.
func AnyCopied(o Options) (*tls.Config, error) {
	cfg := &tls.Config{}
	for _, s := range o.Suites {
		cfg.CipherSuites = append(cfg.CipherSuites, s)
	}
	return cfg, nil
}

// Logged only tells.
func Logged(o Options) (*tls.Config, error) {
	for _, s := range o.Suites {
		if weak(s) {
			fmt.Println("weak")
		}
	}
	return &tls.Config{CipherSuites: o.Suites}, nil
}

// Panics panics for one.
func Panics(suites []uint16) *tls.Config {
	for _, s := range suites {
		if weak(s) {
			panic("suite is not allowed")
		}
	}
	return &tls.Config{CipherSuites: suites}
}

// Other refuses for another list.
func Other(o Options) (*tls.Config, error) {
	for _, v := range o.Versions {
		if v < tls.VersionTLS12 {
			return nil, errors.New("version is too old")
		}
	}
	return &tls.Config{CipherSuites: o.Suites}, nil
}

// Appended appends what it is told.
func Appended(o Options) (*tls.Config, error) {
	return &tls.Config{CipherSuites: append([]uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, o.Suites...)}, nil
}

// AppendedChecked appends what it does not refuse.
func AppendedChecked(o Options) (*tls.Config, error) {
	if slices.ContainsFunc(o.Suites, weak) {
		return nil, errors.New("suite is not allowed")
	}
	return &tls.Config{CipherSuites: append([]uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, o.Suites...)}, nil
}
