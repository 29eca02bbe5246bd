// Package lib makes callbacks for configs.
package lib

import (
	"bytes"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"log"
)

var errUntrusted = errors.New("untrusted")

// Accept is a callback by itself.
func Accept(tls.ConnectionState) error { return nil } // reported where a config gets it: no report

func Reject(tls.ConnectionState) error { return errUntrusted }

// AcceptVar is a variable that nobody writes.
var AcceptVar = func(tls.ConnectionState) error { return nil } // reported where a config gets it: no report

// Hook is a variable for programs to change.
var Hook func(tls.ConnectionState) error

func SetHook(f func(tls.ConnectionState) error) { Hook = f }

func AcceptAny() func(tls.ConnectionState) error {
	return func(tls.ConnectionState) error { return nil } // reported where a config gets it: no report
}

func Verifier(roots *x509.CertPool) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots, DNSName: cs.ServerName})
		return err
	}
}

func Pin(pin []byte) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		if sum := sha256.Sum256(cs.PeerCertificates[0].Raw); !bytes.Equal(sum[:], pin) {
			return errUntrusted
		}
		return nil
	}
}

func Log(prefix string) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		log.Print(prefix, cs.ServerName)
		return nil
	}
}

// Logged can fail if f can.
func Logged(f func(tls.ConnectionState) error) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		log.Print(cs.ServerName)
		return f(cs)
	}
}

// Strictly returns one of two.
func Strictly(strict bool) func(tls.ConnectionState) error {
	if strict {
		return Reject
	}
	return Accept
}

func PeerAcceptAny() func([][]byte, [][]*x509.Certificate) error {
	return func([][]byte, [][]*x509.Certificate) error { return nil } // reported where a config gets it: no report
}

func PeerPin(pin []byte) func([][]byte, [][]*x509.Certificate) error {
	return func(raw [][]byte, _ [][]*x509.Certificate) error {
		if !bytes.Equal(raw[0], pin) {
			return errUntrusted
		}
		return nil
	}
}

type Checker struct{ Pin []byte }

func (c *Checker) Accept(tls.ConnectionState) error { return nil }

func (c *Checker) Check(cs tls.ConnectionState) error {
	if !bytes.Equal(cs.PeerCertificates[0].Raw, c.Pin) {
		return errUntrusted
	}
	return nil
}

// Callback returns a method.
func (c *Checker) Callback() func(tls.ConnectionState) error { return c.Check }

// An Authority is implemented elsewhere.
type Authority interface {
	Check(tls.ConnectionState) error
}

func FromAuthority(a Authority) func(tls.ConnectionState) error { return a.Check }

// NewConfig leaves all verification to its argument.
func NewConfig(f func(tls.ConnectionState) error) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true, // f is not known: no report
		VerifyConnection:   f,
	}
}

// Vacuous decides by itself.
func Vacuous() *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   Accept, // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	}
}
