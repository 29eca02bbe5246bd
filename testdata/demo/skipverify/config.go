package skipverify

import (
	"crypto/tls"
	"crypto/x509"
)

func client(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		ServerName:         "bank.test",
		RootCAs:            roots,
		InsecureSkipVerify: true,
	}
}
