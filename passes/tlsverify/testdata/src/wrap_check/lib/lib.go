// Package lib checks what it is told before it makes a config of it.
package lib

import (
	"crypto/tls"
	"errors"
)

// Options are checked by a method.
type Options struct {
	Insecure bool
	Name     string
}

// Validate refuses to skip verification.
func (o Options) Validate() error {
	if o.Insecure {
		return errors.New("not supported")
	}
	return nil
}

// Checked refuses what Validate refuses.
func Checked(o Options) (*tls.Config, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return &tls.Config{InsecureSkipVerify: o.Insecure, ServerName: o.Name}, nil
}

// Unchecked takes what it is told.
func Unchecked(o Options) (*tls.Config, error) {
	if o.Name == "" {
		return nil, errors.New("no name")
	}
	return &tls.Config{InsecureSkipVerify: o.Insecure, ServerName: o.Name}, nil
}

func refuse(insecure bool) error {
	if insecure {
		return errors.New("not supported")
	}
	return nil
}

// CheckedArgument refuses to skip verification.
func CheckedArgument(insecure bool) (*tls.Config, error) {
	if err := refuse(insecure); err != nil {
		return nil, err
	}
	return &tls.Config{InsecureSkipVerify: insecure}, nil
}

type settings struct{ insecure bool }

// An Option changes settings.
type Option func(*settings)

// WithInsecure asks to skip verification.
func WithInsecure(insecure bool) Option { return func(s *settings) { s.insecure = insecure } }

// CheckedOptions refuses to skip verification.
func CheckedOptions(opts ...Option) (*tls.Config, error) {
	var s settings
	for _, o := range opts {
		o(&s)
	}
	if s.insecure {
		return nil, errors.New("not supported")
	}
	return &tls.Config{InsecureSkipVerify: s.insecure}, nil
}

func (o Options) sound() bool { return !o.Insecure || o.Name == "" }

// Sound panics unless the options are sound.
func Sound(o Options) *tls.Config {
	if !o.sound() {
		panic("options exclude each other")
	}
	return &tls.Config{InsecureSkipVerify: o.Insecure, ServerName: o.Name}
}

// An OptionOf changes Options.
type OptionOf func(*Options)

// SkipOf skips verification.
func SkipOf(o *Options) { o.Insecure = true }

// ValidatedOptions refuses what Validate refuses, whatever sets it.
func ValidatedOptions(opts ...OptionOf) (*tls.Config, error) {
	var o Options
	for _, opt := range opts {
		opt(&o)
	}
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return &tls.Config{InsecureSkipVerify: o.Insecure}, nil
}

// AnyOptions refuses nothing.
func AnyOptions(opts ...OptionOf) (*tls.Config, error) {
	var o Options
	for _, opt := range opts {
		opt(&o)
	}
	return &tls.Config{InsecureSkipVerify: o.Insecure}, nil
}
