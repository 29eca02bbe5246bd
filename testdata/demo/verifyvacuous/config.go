package verifyvacuous

import (
	"crypto/tls"
	"crypto/x509"
	"log"
)

func client(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		ServerName:         "bank.test",
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			opts := x509.VerifyOptions{Roots: roots, DNSName: cs.ServerName}
			if _, err := cs.PeerCertificates[0].Verify(opts); err != nil {
				log.Print(err)
			}
			return nil
		},
	}
}
