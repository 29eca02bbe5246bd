package ruletest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"net"
	"testing"
	"time"
)

// Certificate returns a certificate that its subject, called name, signed, and that
// nobody else vouches for.
func Certificate(t *testing.T, name string) tls.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1),
		Subject:      pkix.Name{CommonName: name},
		NotAfter:     time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

// Handshake connects a client and a server and returns what the server knows of the
// connection, or why it refused. The client has read the server's first ticket by then.
func Handshake(t *testing.T, server, client *tls.Config) (tls.ConnectionState, error) {
	t.Helper()
	// A net.Pipe has no buffer: both sides would wait to write, one of them its ticket.
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	near, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer near.Close()
	far, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	s := tls.Server(far, server)
	done := make(chan error, 1)
	go func() {
		err := s.Handshake()
		if err == nil {
			s.Write([]byte{0})
		}
		far.Close()
		done <- err
	}()
	tls.Client(near, client).Read(make([]byte, 1))
	near.Close()
	err = <-done
	return s.ConnectionState(), err
}
