// Package resumptionmove has callbacks over verified chains, which can be those of every
// connection.
package resumptionmove

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
)

func check(*x509.Certificate) error { return errors.New("unknown") }

func literal(l net.Listener, clients *x509.CertPool) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  clients,
		// Who may come in.
		VerifyPeerCertificate: func(_ [][]byte, chains [][]*x509.Certificate) error { // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
			if len(chains) == 0 {
				return errors.New("none")
			}
			return check(chains[0][0]) // the leaf
		},
	})
}

func assigned(conn net.Conn) *tls.Conn {
	cfg := &tls.Config{ClientSessionCache: tls.NewLRUClientSessionCache(0)}
	cfg.VerifyPeerCertificate = func(raw [][]byte, verified [][]*x509.Certificate) error { // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
		for _, chain := range verified {
			if err := check(chain[0]); err != nil {
				return err
			}
		}
		return nil
	}
	return tls.Client(conn, cfg)
}

func raw(conn net.Conn) *tls.Conn {
	return tls.Client(conn, &tls.Config{
		ClientSessionCache: tls.NewLRUClientSessionCache(0),
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error { // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
			cert, err := x509.ParseCertificate(raw[0])
			if err != nil {
				return err
			}
			return check(cert)
		},
	})
}

func changed(conn net.Conn) *tls.Conn {
	return tls.Client(conn, &tls.Config{
		ClientSessionCache: tls.NewLRUClientSessionCache(0),
		VerifyPeerCertificate: func(_ [][]byte, chains [][]*x509.Certificate) error { // want `^VerifyPeerCertificate is not called for resumed sessions, which skip its check \(verify-resumption\)$`
			chains = chains[:1]
			return check(chains[0][0])
		},
	})
}
