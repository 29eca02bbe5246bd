// Package peer holds the other side of every demonstration: certificates, and handshakes
// over loopback.
package peer

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"net"
	"time"
)

// An Authority signs certificates.
type Authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

// Must returns v; a demonstration without keys or connections shows nothing.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// NewAuthority returns an authority that nobody trusts yet.
func NewAuthority(name string) *Authority {
	key := Must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	der := Must(x509.CreateCertificate(rand.Reader, template, template, key.Public(), key))
	return &Authority{Must(x509.ParseCertificate(der)), key}
}

// Pool returns a pool with the authority alone.
func (a *Authority) Pool() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(a.cert)
	return pool
}

// Raw returns the authority's certificate.
func (a *Authority) Raw() []byte { return a.cert.Raw }

// Issue returns a certificate for a host, with an ECDSA key.
func (a *Authority) Issue(host string) tls.Certificate {
	return a.sign(host, Must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader)))
}

// IssueRSA returns a certificate for a host, with an RSA key.
func (a *Authority) IssueRSA(host string) tls.Certificate {
	return a.sign(host, Must(rsa.GenerateKey(rand.Reader, 2048)))
}

func (a *Authority) sign(host string, key crypto.Signer) tls.Certificate {
	template := &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: host}, DNSNames: []string{host},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		KeyUsage:    x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	der := Must(x509.CreateCertificate(rand.Reader, template, a.cert, key.Public(), a.key))
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

// Connect lets a client and a server with these configs exchange a byte over loopback,
// and returns what each of them sees of the connection and how it ended for it.
func Connect(client, server *tls.Config) (c, s End) {
	ln := Must(net.Listen("tcp", "127.0.0.1:0"))
	defer ln.Close()
	far := make(chan End, 1)
	go func() {
		conn := Must(ln.Accept())
		far <- exchange(tls.Server(conn, server))
	}()
	conn := Must(net.Dial("tcp", ln.Addr().String()))
	near := exchange(tls.Client(conn, client))
	return near, <-far
}

// An End is one side of a connection.
type End struct {
	State tls.ConnectionState
	Err   error
}

// exchange sends a byte and receives one: a TLS 1.3 client is done with its handshake
// before its certificate is judged.
func exchange(conn *tls.Conn) End {
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	err := conn.Handshake()
	if err == nil {
		_, err = conn.Write([]byte{1})
	}
	if err == nil {
		var n int
		if n, err = conn.Read(make([]byte, 1)); n == 1 {
			err = nil
		}
	}
	return End{conn.ConnectionState(), err}
}

// Name returns the name that the other side's certificate claims.
func (e End) Name() string { return e.State.PeerCertificates[0].Subject.CommonName }
