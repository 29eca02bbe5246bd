package lib

import (
	"crypto/tls"
	"errors"
	"log"
	"net"
)

// A Target is checked by those who connect to it.
type Target struct {
	Addr     string
	Insecure bool
}

func valid(t Target) bool { return !t.Insecure }

func complete(t *Target) bool {
	if t.Insecure {
		return false
	}
	return t.Addr != ""
}

func mustVerify(t *Target) {
	if t.Insecure {
		panic("must verify")
	}
}

func dial(t Target) (net.Conn, error) {
	return tls.Dial("tcp", t.Addr, &tls.Config{InsecureSkipVerify: t.Insecure})
}

// Panics panics unless a predicate holds.
func Panics(t Target) (net.Conn, error) {
	if !valid(t) {
		panic("not valid")
	}
	return tls.Dial("tcp", t.Addr, &tls.Config{InsecureSkipVerify: t.Insecure})
}

// PanicsAbout panics unless a predicate of several parts holds.
func PanicsAbout(t *Target) (net.Conn, error) {
	if !complete(t) {
		panic("not complete")
	}
	return tls.Dial("tcp", t.Addr, &tls.Config{InsecureSkipVerify: t.Insecure})
}

// PanicsInHelper leaves the panic to a helper.
func PanicsInHelper(t *Target) (net.Conn, error) {
	mustVerify(t)
	return tls.Dial("tcp", t.Addr, &tls.Config{InsecureSkipVerify: t.Insecure})
}

// Fails returns an error unless a predicate holds.
func Fails(t Target) (net.Conn, error) {
	if !valid(t) {
		return nil, errors.New("not valid")
	}
	return dial(t)
}

// Exits ends the program.
func Exits(t Target) (net.Conn, error) {
	if skip := t.Insecure; skip {
		log.Fatal("must verify")
	}
	return dial(t)
}

// PanicsInSwitch panics in one case of several.
func PanicsInSwitch(t Target) (net.Conn, error) {
	switch {
	case t.Addr == "":
		panic("no address")
	case t.Insecure:
		panic("must verify")
	}
	return dial(t)
}

// OnlyLocal refuses if two things come together.
func OnlyLocal(t Target) (net.Conn, error) {
	if t.Insecure && t.Addr != "localhost:1" {
		return nil, errors.New("only for the local host")
	}
	return dial(t)
}

// Either skips verification for either of two reasons.
func Either(addr string, insecure, local bool) (net.Conn, error) {
	cfg := &tls.Config{}
	if insecure || local {
		cfg.InsecureSkipVerify = true // the caller's choice: no report
	}
	return tls.Dial("tcp", addr, cfg)
}

// Many returns early in many ways, none of which says that it verifies.
func Many(t Target, a, b, c, d bool) (net.Conn, error) {
	if a {
		if b {
			return nil, errors.New("b")
		}
		log.Print("a")
	}
	if c {
		if d {
			return nil, errors.New("d")
		}
		log.Print("c")
	}
	return dial(t)
}
