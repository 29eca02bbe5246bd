package verifyresumption

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
)

func server(cert tls.Certificate, staff *x509.CertPool, fired map[string]bool) *tls.Config {
	return &tls.Config{
		Certificates: []tls.Certificate{cert},
		ClientAuth:   tls.RequireAndVerifyClientCert,
		ClientCAs:    staff,
		VerifyPeerCertificate: func(_ [][]byte, chains [][]*x509.Certificate) error {
			if fired[chains[0][0].Subject.CommonName] {
				return errors.New("not a member of staff any more")
			}
			return nil
		},
	}
}
