// Package later looks for the name after the handshake: no report.
package later

import (
	"crypto/tls"
	"crypto/x509"
)

func dial(addr, host string, roots *x509.CertPool) (*tls.Conn, error) {
	conn, err := tls.Dial("tcp", addr, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	})
	if err != nil {
		return nil, err
	}
	return conn, conn.ConnectionState().PeerCertificates[0].VerifyHostname(host)
}
