// Package resumption has callbacks that resumed sessions pass by, and that no function
// literal over verified chains are.
package resumption

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
)

var pinned []byte

func pin(raw [][]byte, _ [][]*x509.Certificate) error {
	if !bytes.Equal(raw[0], pinned) {
		return errors.New("not pinned")
	}
	return nil
}

func server(l net.Listener, clients *x509.CertPool) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth:            tls.RequireAndVerifyClientCert,
		ClientCAs:             clients,
		VerifyPeerCertificate: pin, // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
	})
}

func assigned(l net.Listener, clients *x509.CertPool) net.Listener {
	cfg := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: clients}
	// who may come in
	cfg.VerifyPeerCertificate = pin // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
	return tls.NewListener(l, cfg)
}

func client(conn net.Conn) *tls.Conn {
	return tls.Client(conn, &tls.Config{ClientSessionCache: tls.NewLRUClientSessionCache(0), VerifyPeerCertificate: pin}) // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
}

// The config that replaces the outer one has tickets of its own.
func returned(l net.Listener, clients *x509.CertPool) net.Listener {
	return tls.NewListener(l, &tls.Config{
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{
				ClientAuth:            tls.RequireAndVerifyClientCert,
				ClientCAs:             clients,
				VerifyPeerCertificate: pin, // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
			}, nil
		},
	})
}

func cloned(l net.Listener, clients *x509.CertPool) net.Listener {
	base := &tls.Config{ClientAuth: tls.VerifyClientCertIfGiven, ClientCAs: clients}
	cfg := base.Clone()
	cfg.VerifyPeerCertificate = pin // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
	return tls.NewListener(l, cfg)
}
