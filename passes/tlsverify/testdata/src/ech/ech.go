// Package ech believes whoever says that he rejects Encrypted Client Hello.
package ech

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
)

func literal(conn net.Conn, list []byte) {
	tls.Client(conn, &tls.Config{
		ServerName:                          "db",
		EncryptedClientHelloConfigList:      list,
		EncryptedClientHelloRejectionVerify: func(tls.ConnectionState) error { return nil }, // want `^EncryptedClientHelloRejectionVerify never fails: anybody can supply the next keys \(ech-verify\)$`
	})
	tls.Client(conn, &tls.Config{
		ServerName:                          "db",
		EncryptedClientHelloRejectionVerify: func(tls.ConnectionState) error { return nil }, // without a list nobody calls it: no report
	})
	tls.Client(conn, &tls.Config{
		ServerName:                          "db",
		EncryptedClientHelloConfigList:      list,
		EncryptedClientHelloRejectionVerify: func(tls.ConnectionState) error { return errors.New("rejected") }, // refuses everybody: no report
	})
	tls.Client(conn, &tls.Config{
		ServerName:                          "db",
		EncryptedClientHelloConfigList:      list,
		EncryptedClientHelloRejectionVerify: nil, // crypto/tls verifies: no report
	})
}

func accept(tls.ConnectionState) error { return nil }

func verify(roots *x509.CertPool) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots, DNSName: "public"})
		return err
	}
}

func assigned(list []byte, roots *x509.CertPool) (*tls.Config, *tls.Config) {
	cfg := &tls.Config{EncryptedClientHelloConfigList: list}
	cfg.EncryptedClientHelloRejectionVerify = accept // want `ech-verify`
	strict := cfg.Clone()
	strict.EncryptedClientHelloRejectionVerify = verify(roots) // verifies: no report
	return cfg, strict
}

func unknown(list []byte, f func(tls.ConnectionState) error) *tls.Config {
	return &tls.Config{EncryptedClientHelloConfigList: list, EncryptedClientHelloRejectionVerify: f} // not known: no report
}

func served(conn net.Conn, list []byte) {
	tls.Server(conn, &tls.Config{EncryptedClientHelloConfigList: list, EncryptedClientHelloRejectionVerify: accept}) // servers do not read it: no report
}
