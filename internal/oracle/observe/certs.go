package observe

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
	"slices"
	"sync"
	"time"
)

// Host is the name that the certificates of the good servers are for.
const Host = "service.test"

// An authority is a certificate authority that signs certificates of both key types.
type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

// A world is the certificates that all observations share. Keys are made anew in every
// process.
type world struct {
	trusted, other *authority
	ecdsaKey       *ecdsa.PrivateKey
	rsaKey         *rsa.PrivateKey
}

var earth = sync.OnceValue(func() *world {
	w := &world{trusted: newAuthority("trusted"), other: newAuthority("other")}
	w.ecdsaKey = must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	w.rsaKey = must(rsa.GenerateKey(rand.Reader, 2048))
	return w
})

// must ends the program: without keys there is nothing to observe.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func newAuthority(name string) *authority {
	key := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	der := must(x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key))
	return &authority{cert: must(x509.ParseCertificate(der)), key: key}
}

// issue returns a certificate for host with the given key, valid from an hour ago for
// the given time.
func (a *authority) issue(host string, key crypto.Signer, valid time.Duration) tls.Certificate {
	from := time.Now().Add(-time.Hour)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: host}, DNSNames: []string{host},
		NotBefore: from, NotAfter: from.Add(valid),
		KeyUsage:    x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	der := must(x509.CreateCertificate(rand.Reader, template, a.cert, key.Public(), a.key))
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

// both returns certificates for host of both key types, so that every suite can be used.
// The first is what a server takes for a client that names no group.
func (a *authority) both(host string, valid time.Duration) []tls.Certificate {
	w := earth()
	return []tls.Certificate{a.issue(host, w.rsaKey, valid), a.issue(host, w.ecdsaKey, valid)}
}

const (
	fresh   = 48 * time.Hour
	expired = 30 * time.Minute
)

// Certificates returns what a server under test presents: certificates for Host of both
// key types. The first, which is taken where a client supports none, goes with the suites
// that most clients offer.
func Certificates() []tls.Certificate {
	certs := earth().trusted.both(Host, fresh)
	slices.Reverse(certs)
	return certs
}

// Roots returns a pool with the authority that signs the good peers' certificates.
func Roots() *x509.CertPool { return pool(earth().trusted) }

// OtherRoots returns a pool with an authority that signs none of them.
func OtherRoots() *x509.CertPool { return pool(earth().other) }

func pool(a *authority) *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(a.cert)
	return p
}
