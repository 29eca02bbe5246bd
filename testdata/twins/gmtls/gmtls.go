// Package gmtls connects by the Chinese standard for TLS, with a fork of crypto/tls.
package gmtls

import (
	"errors"
	"net"

	"github.com/tjfoc/gmsm/gmtls"
	"github.com/tjfoc/gmsm/x509"
)

func client(conn net.Conn, cert gmtls.Certificate) {
	gmtls.Client(conn, &gmtls.Config{InsecureSkipVerify: true})                                                            // want `^github\.com/tjfoc/gmsm/gmtls: InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	gmtls.Dial("tcp", "db:1", &gmtls.Config{GMSupport: &gmtls.GMSupport{}, InsecureSkipVerify: true})                      // want `^github\.com/tjfoc/gmsm/gmtls: InsecureSkipVerify lets`
	gmtls.Client(conn, &gmtls.Config{ServerName: "db"})                                                                    // verified: no report
	gmtls.Client(conn, &gmtls.Config{ServerName: "db", MinVersion: gmtls.VersionTLS11})                                    // want `^github\.com/tjfoc/gmsm/gmtls: MinVersion TLS 1\.1 .* \(version-floor\)`
	gmtls.Client(conn, &gmtls.Config{ServerName: "db", MinVersion: gmtls.VersionGMSSL, MaxVersion: gmtls.VersionGMSSL})    // a protocol of its own: no report
	gmtls.Server(conn, &gmtls.Config{GMSupport: gmtls.NewGMSupport(), Certificates: []gmtls.Certificate{cert}})            // says nothing: no report
	gmtls.Server(conn, &gmtls.Config{Certificates: []gmtls.Certificate{cert}, InsecureSkipVerify: true, ServerName: "db"}) // a server: no report
}

func callbacks(conn net.Conn) {
	gmtls.Client(conn, &gmtls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: accept}) // want `^github\.com/tjfoc/gmsm/gmtls: VerifyPeerCertificate never fails, so any certificate is accepted \(verify-vacuous\)`
	gmtls.Client(conn, &gmtls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: reject}) // fails: no report
}

func accept([][]byte, [][]*x509.Certificate) error { return nil }

func reject([][]byte, [][]*x509.Certificate) error { return errors.New("untrusted") }

func unknown(conn net.Conn, read func() bool) {
	gmtls.Client(conn, &gmtls.Config{InsecureSkipVerify: read()}) // not known: no report
}
