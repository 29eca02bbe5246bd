// Package ignored does not ask whether AppendCertsFromPEM found a certificate.
package ignored

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"io"
	"net/http"
	"os"
)

func parameter(pem []byte) *tls.Config {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem) // want `^AppendCertsFromPEM result is ignored: PEM without a certificate leaves the pool as it was \(certpool-ignored\)$`
	return &tls.Config{RootCAs: pool}
}

func checked(pem []byte) *tls.Config {
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) { // checked
		panic("no certificate")
	}
	return &tls.Config{RootCAs: pool}
}

func file(name string) (*x509.CertPool, error) {
	pem, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
	return pool, nil
}

func fileReturned(name string) (*x509.CertPool, bool) {
	pem, err := os.ReadFile(name)
	if err != nil {
		return nil, false
	}
	pool := x509.NewCertPool()
	ok := pool.AppendCertsFromPEM(pem) // handed on
	return pool, ok
}

func text(ca string) *x509.CertPool {
	pool := x509.NewCertPool()
	(pool.AppendCertsFromPEM)([]byte(ca)) // want `AppendCertsFromPEM result is ignored`
	return pool
}

func environment() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM([]byte(os.Getenv("CA"))) // want `AppendCertsFromPEM result is ignored`
	return pool
}

func decoded(ca string, cfg *tls.Config) error {
	pem, err := base64.StdEncoding.DecodeString(ca)
	if err != nil {
		return err
	}
	cfg.RootCAs.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
	return nil
}

func downloaded(resp *http.Response, pool *x509.CertPool) error {
	pem, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	pool.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
	return nil
}

type options struct {
	CA    []byte
	Files map[string][]byte
	Pool  *x509.CertPool
}

func (o *options) field() {
	o.Pool.AppendCertsFromPEM(o.CA) // want `AppendCertsFromPEM result is ignored`
}

func (o *options) element() {
	o.Pool.AppendCertsFromPEM(o.Files["ca.crt"]) // want `AppendCertsFromPEM result is ignored`
}

func loop(pems [][]byte) *x509.CertPool {
	pool := x509.NewCertPool()
	for _, pem := range pems {
		pool.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
	}
	return pool
}

func closure(pem []byte) func() *x509.CertPool {
	return func() *x509.CertPool {
		pool := x509.NewCertPool()
		pool.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
		return pool
	}
}

func generic[T ~[]byte | ~string](ca T) *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM([]byte(ca)) // want `AppendCertsFromPEM result is ignored`
	return pool
}

func before(pem []byte) *tls.Config {
	pool := x509.NewCertPool()
	cfg := &tls.Config{ClientCAs: pool}
	pool.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
	return cfg
}

var late []byte // from a flag

func fromVariable() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(late) // want `AppendCertsFromPEM result is ignored`
	return pool
}

func fromFunction(name string) (*x509.CertPool, error) {
	pem, err := read(name)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
	return pool, nil
}

func read(name string) ([]byte, error) { return os.ReadFile(name) }

func loopChecked(pems [][]byte) (*x509.CertPool, error) {
	pool := x509.NewCertPool()
	for _, pem := range pems {
		if !pool.AppendCertsFromPEM(pem) { // checked
			return nil, os.ErrInvalid
		}
	}
	return pool, nil
}

func closureChecked(pem []byte) func() (*x509.CertPool, bool) {
	return func() (*x509.CertPool, bool) {
		pool := x509.NewCertPool()
		return pool, pool.AppendCertsFromPEM(pem) // handed on
	}
}

func genericChecked[T ~[]byte | ~string](ca T) *x509.CertPool {
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM([]byte(ca)) { // checked
		return nil
	}
	return pool
}

func (o *options) fieldReturned() bool {
	return o.Pool.AppendCertsFromPEM(o.CA) // handed on
}
