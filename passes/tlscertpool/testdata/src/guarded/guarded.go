// Package guarded leaves a config without its pool if the pool does not load.
package guarded

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
)

func servers(cfg *tls.Config, pem []byte) {
	pool := x509.NewCertPool()
	if pool.AppendCertsFromPEM(pem) { // want `^RootCAs is not set if the PEM has no certificate: nil trusts every system root \(certpool-ignored\)$`
		cfg.RootCAs = pool
	}
}

func serversOrError(cfg *tls.Config, pem []byte) error {
	pool := x509.NewCertPool()
	if pool.AppendCertsFromPEM(pem) { // has an else
		cfg.RootCAs = pool
	} else {
		return errors.New("no certificate")
	}
	return nil
}

func clients(cfg *tls.Config, pem []byte) {
	pool := x509.NewCertPool()
	if ok := pool.AppendCertsFromPEM(pem); ok { // want `^ClientCAs is not set if the PEM has no certificate: nil trusts every system root \(certpool-ignored\)$`
		cfg.ClientCAs = pool
	}
}

func clientsLater(pem []byte) *tls.Config {
	cfg := &tls.Config{}
	pool := x509.NewCertPool()
	ok := pool.AppendCertsFromPEM(pem) // want `ClientCAs is not set if the PEM has no certificate`
	if ok {
		cfg.ClientCAs = pool
	}
	return cfg
}

func askedTwice(cfg *tls.Config, pem []byte) error {
	pool := x509.NewCertPool()
	ok := pool.AppendCertsFromPEM(pem) // asked again below
	if ok {
		cfg.ClientCAs = pool
	}
	if !ok {
		return errors.New("no certificate")
	}
	return nil
}

func checkedLater(cfg *tls.Config, pem []byte) error {
	pool := x509.NewCertPool()
	if pool.AppendCertsFromPEM(pem) { // RootCAs is looked at below
		cfg.RootCAs = pool
	}
	if cfg.RootCAs == nil {
		return errors.New("no certificate")
	}
	return nil
}

func counted(cfg *tls.Config, pem []byte) (n int) {
	pool := x509.NewCertPool()
	if pool.AppendCertsFromPEM(pem) { // kept in mind
		cfg.RootCAs = pool
		n++
	}
	return n
}

type settings struct{ RootCAs *x509.CertPool }

func ofAnotherStruct(s *settings, pem []byte) {
	pool := x509.NewCertPool()
	if pool.AppendCertsFromPEM(pem) { // what nil means there is unknown
		s.RootCAs = pool
	}
}

func anotherPool(cfg *tls.Config, pem []byte, system *x509.CertPool) {
	pool := x509.NewCertPool()
	if pool.AppendCertsFromPEM(pem) { // sets another pool
		cfg.RootCAs = system
	}
}

func either(cfg *tls.Config, pem []byte, must bool) {
	pool := x509.NewCertPool()
	if pool.AppendCertsFromPEM(pem) || must { // more than the result decides
		cfg.RootCAs = pool
	}
}
