// Package system adds to the system's pool.
package system

import (
	"crypto/tls"
	"crypto/x509"
)

func dropped(pem []byte) *tls.Config {
	pool, _ := x509.SystemCertPool() // want `^SystemCertPool error is ignored: AppendCertsFromPEM of a nil pool panics \(certpool-ignored\)$`
	if !pool.AppendCertsFromPEM(pem) {
		return nil
	}
	return &tls.Config{RootCAs: pool}
}

func kept(pem []byte) *tls.Config {
	pool, err := x509.SystemCertPool() // the error is looked at
	if err != nil || !pool.AppendCertsFromPEM(pem) {
		return nil
	}
	return &tls.Config{RootCAs: pool}
}

func declared(cert *x509.Certificate) *x509.CertPool {
	var pool, _ = x509.SystemCertPool() // want `SystemCertPool error is ignored: AddCert of a nil pool panics`
	pool.AddCert(cert)
	return pool
}

func assigned(cert *x509.Certificate) *x509.CertPool {
	var pool *x509.CertPool
	pool, _ = (x509.SystemCertPool()) // want `SystemCertPool error is ignored: AddCert of a nil pool panics`
	pool.AddCert(cert)
	return pool
}

func replaced(pem []byte) *x509.CertPool {
	pool, _ := x509.SystemCertPool() // compared with nil
	if pool == nil {
		pool = x509.NewCertPool()
	}
	if !pool.AppendCertsFromPEM(pem) {
		return nil
	}
	return pool
}

func used() *tls.Config {
	pool, _ := x509.SystemCertPool() // nil means the same in RootCAs
	return &tls.Config{RootCAs: pool}
}

var global, _ = x509.SystemCertPool() // who compares it is unknown

func addToGlobal(cert *x509.Certificate) { global.AddCert(cert) }

func parameter(pool *x509.CertPool, cert *x509.Certificate) {
	pool, _ = x509.SystemCertPool() // a parameter is not followed
	pool.AddCert(cert)
}
