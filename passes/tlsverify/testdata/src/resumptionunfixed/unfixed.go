// Package resumptionunfixed says itself that it wants sessions to be resumed.
package resumptionunfixed

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
	cfg := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: clients}
	cfg.VerifyPeerCertificate = pin // want `VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)`
	cfg.SessionTicketsDisabled = false
	return tls.NewListener(l, cfg)
}
