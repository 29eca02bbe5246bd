// Package imports has other names for the packages.
package imports

import (
	. "crypto/x509"
	certs "crypto/x509"
)

type pool = certs.CertPool

type store struct{ *certs.CertPool }

func dot(pem []byte) *CertPool {
	p := NewCertPool()
	p.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
	return p
}

func alias(p *pool, pem []byte) {
	p.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
}

func embedded(s store, pem []byte) {
	s.AppendCertsFromPEM(pem) // want `AppendCertsFromPEM result is ignored`
}

type other struct{}

func (other) AppendCertsFromPEM([]byte) bool { return true }

func ofAnotherType(o other, pem []byte) {
	o.AppendCertsFromPEM(pem) // the project's own method
}
