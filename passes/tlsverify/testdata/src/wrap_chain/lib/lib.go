// Package lib verifies chains for its importers.
package lib

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
)

var Roots *x509.CertPool

// Chained asks for a chain alone.
func Chained(cs tls.ConnectionState) error { // reported where a config gets it: no report
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: Roots})
	return err
}

// Named asks for a name, too.
func Named(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: Roots, DNSName: cs.ServerName})
	return err
}

// Helped does what Chained does.
func Helped(cs tls.ConnectionState) error { return chain(cs.PeerCertificates) }

func chain(certs []*x509.Certificate) error {
	_, err := certs[0].Verify(x509.VerifyOptions{Roots: Roots})
	return err
}

// RawChained has the form of VerifyPeerCertificate.
func RawChained(raw [][]byte, _ [][]*x509.Certificate) error {
	cert, err := x509.ParseCertificate(raw[0])
	if err != nil {
		return err
	}
	return chain([]*x509.Certificate{cert})
}

// Verifier asks for a chain to some roots.
func Verifier(roots *x509.CertPool) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
		return err
	}
}

// NamedVerifier asks for a name, too.
func NamedVerifier(roots *x509.CertPool, host string) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots, DNSName: host})
		return err
	}
}

// Pinned asks for a chain, and for one certificate.
func Pinned(roots *x509.CertPool, pin []byte) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		if !bytes.Equal(cs.PeerCertificates[0].Raw, pin) {
			return errors.New("pin")
		}
		return chain(cs.PeerCertificates)
	}
}

// ForClients asks for the certificate of a client.
func ForClients(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: Roots, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}})
	return err
}

type Checker struct{ Roots *x509.CertPool }

func (c *Checker) Chained(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: c.Roots})
	return err
}

func (c *Checker) Named(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: c.Roots, DNSName: cs.ServerName})
	return err
}

// Options are those of Connect.
type Options struct {
	Verify func(tls.ConnectionState) error
}

func (o Options) Config() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, VerifyConnection: o.Verify} // the caller's callback: no report
}
