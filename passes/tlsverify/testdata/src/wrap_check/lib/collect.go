package lib

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strings"
)

// Problems lists all that is wrong.
func (t *Target) Problems() (problems []string) {
	if t.Insecure {
		problems = append(problems, "insecure")
	}
	if t.Addr == "" {
		problems = append(problems, "no address")
	}
	return problems
}

// Listed refuses what has problems.
func Listed(t *Target) (net.Conn, error) {
	if problems := t.Problems(); len(problems) > 0 {
		return nil, fmt.Errorf("problems: %v", problems)
	}
	return dial(*t)
}

// ListedOnly tells what is wrong.
func ListedOnly(t *Target) (net.Conn, error) {
	if problems := t.Problems(); len(problems) > 0 {
		fmt.Println(problems)
	}
	return dial(*t)
}

func (t *Target) join() error {
	var errs []error
	if t.Insecure {
		errs = append(errs, errors.New("insecure"))
	}
	if t.Addr == "" {
		errs = append(errs, errors.New("no address"))
	}
	return errors.Join(errs...)
}

func (t *Target) joinAddr() error {
	var errs []error
	if t.Addr == "" {
		errs = append(errs, errors.New("no address"))
	}
	return errors.Join(errs...)
}

// Joined refuses for several errors.
func Joined(t *Target) (net.Conn, error) {
	if err := t.join(); err != nil {
		return nil, err
	}
	return dial(*t)
}

// JoinedAddr refuses for the address.
func JoinedAddr(t *Target) (net.Conn, error) {
	if err := t.joinAddr(); err != nil {
		return nil, err
	}
	return dial(*t)
}

// A Cluster has many targets.
type Cluster struct{ Targets []Target }

func (c *Cluster) dialFirst() (net.Conn, error) {
	for _, t := range c.Targets {
		if conn, err := tls.Dial("tcp", t.Addr, &tls.Config{InsecureSkipVerify: t.Insecure}); err == nil {
			return conn, nil
		}
	}
	return nil, errors.New("none")
}

// Each refuses all for one.
func (c *Cluster) Each() (net.Conn, error) {
	for _, t := range c.Targets {
		if t.Insecure {
			return nil, errors.New("insecure")
		}
	}
	return c.dialFirst()
}

// EachLocal asks of each for what is not known here.
func (c *Cluster) EachLocal() (net.Conn, error) {
	for _, t := range c.Targets {
		if t.Insecure && !strings.HasPrefix(t.Addr, "localhost:") {
			return nil, errors.New("insecure")
		}
	}
	return c.dialFirst()
}

// EachNamed refuses all for one without an address.
func (c *Cluster) EachNamed() (net.Conn, error) {
	for _, t := range c.Targets {
		if t.Addr == "" {
			return nil, errors.New("no address")
		}
	}
	return c.dialFirst()
}

// A Mode is how much is verified.
type Mode int

// The modes.
const (
	Full Mode = iota
	None
)

var skips = [...]bool{Full: false, None: true} // who picks the mode decides: no report

// ByMode skips verification in some mode.
func ByMode(addr string, mode Mode) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: skips[mode]})
}
