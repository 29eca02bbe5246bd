package verifyhostname

import (
	"crypto/tls"
	"crypto/x509"
)

func client(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		ServerName:         "bank.test",
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}
