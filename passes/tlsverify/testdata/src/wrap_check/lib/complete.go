package lib

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
)

// NewTarget returns what is connected to where nothing is said.
func NewTarget() *Target { return &Target{Addr: "localhost:1"} }

func (t *Target) validate() error {
	if t.Insecure {
		return errors.New("must verify")
	}
	return nil
}

// Completed checks what it completes.
func Completed(t *Target) (net.Conn, error) {
	if t == nil {
		t = NewTarget()
	}
	if err := t.validate(); err != nil {
		return nil, err
	}
	return dial(*t)
}

// CompletedOnly checks nothing.
func CompletedOnly(t *Target) (net.Conn, error) {
	if t == nil {
		t = NewTarget()
	}
	return dial(*t)
}

// CompletedCopy checks a copy.
func CompletedCopy(t *Target) (*tls.Config, error) {
	var c Target
	if t != nil {
		c = *t
	}
	if c.Insecure {
		return nil, errors.New("must verify")
	}
	return &tls.Config{InsecureSkipVerify: c.Insecure}, nil
}

// CompletedCopyOnly copies.
func CompletedCopyOnly(t *Target) (*tls.Config, error) {
	var c Target
	if t != nil {
		c = *t
	}
	return &tls.Config{InsecureSkipVerify: c.Insecure}, nil
}

// A Group has a target.
type Group struct {
	Name   string
	Target *Target
}

func (g *Group) check() error {
	if g.Name == "" {
		return errors.New("no name")
	}
	if err := g.Target.validate(); err != nil {
		return fmt.Errorf("target: %w", err)
	}
	return nil
}

func (g *Group) checkName() error {
	if g.Name == "" {
		return errors.New("no name")
	}
	return nil
}

// Within completes and checks what it finds in a struct.
func Within(g *Group) (net.Conn, error) {
	if g.Target == nil {
		g.Target = NewTarget()
	}
	if err := g.check(); err != nil {
		return nil, err
	}
	return dial(*g.Target)
}

// WithinOnly completes what it finds, and checks something else.
func WithinOnly(g *Group) (net.Conn, error) {
	if g.Target == nil {
		g.Target = NewTarget()
	}
	if err := g.checkName(); err != nil {
		return nil, err
	}
	return dial(*g.Target)
}

var checks = []func(*Target) error{(*Target).validate}

// CheckedEach checks by each of a list.
func CheckedEach(t *Target) (net.Conn, error) {
	for _, check := range checks {
		if err := check(t); err != nil {
			return nil, err
		}
	}
	return dial(*t)
}
