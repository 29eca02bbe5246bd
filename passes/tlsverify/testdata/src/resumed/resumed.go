// Package resumed is what testdata/resumed runs, as it is and with the edits.
package resumed

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
)

// Refused says that nobody is let in any more.
var Refused bool

func check(*x509.Certificate) error {
	if Refused {
		return errors.New("refused")
	}
	return nil
}

func checkRaw(raw [][]byte, _ [][]*x509.Certificate) error {
	cert, err := x509.ParseCertificate(raw[0])
	if err != nil {
		return err
	}
	return check(cert)
}

func ServerMoved(l net.Listener, cert tls.Certificate, pool *x509.CertPool) net.Listener {
	return tls.NewListener(l, &tls.Config{
		Certificates: []tls.Certificate{cert},
		ClientAuth:   tls.RequireAndVerifyClientCert,
		ClientCAs:    pool,
		VerifyPeerCertificate: func(_ [][]byte, chains [][]*x509.Certificate) error { // want `verify-resumption`
			return check(chains[0][0])
		},
	})
}

func ServerAssigned(l net.Listener, cert tls.Certificate, pool *x509.CertPool) net.Listener {
	cfg := &tls.Config{Certificates: []tls.Certificate{cert}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}
	cfg.VerifyPeerCertificate = func(_ [][]byte, chains [][]*x509.Certificate) error { // want `verify-resumption`
		return check(chains[0][0])
	}
	return tls.NewListener(l, cfg)
}

func ServerDisabled(l net.Listener, cert tls.Certificate, pool *x509.CertPool) net.Listener {
	return tls.NewListener(l, &tls.Config{
		Certificates:          []tls.Certificate{cert},
		ClientAuth:            tls.RequireAndVerifyClientCert,
		ClientCAs:             pool,
		VerifyPeerCertificate: checkRaw, // want `verify-resumption`
	})
}

// Connections of clients have their sessions.
var sessions, others = tls.NewLRUClientSessionCache(0), tls.NewLRUClientSessionCache(0)

func ClientMoved(conn net.Conn, pool *x509.CertPool) *tls.Conn {
	return tls.Client(conn, &tls.Config{
		ServerName:         "peer",
		RootCAs:            pool,
		ClientSessionCache: sessions,
		VerifyPeerCertificate: func(_ [][]byte, chains [][]*x509.Certificate) error { // want `verify-resumption`
			return check(chains[0][0])
		},
	})
}

func ClientDisabled(conn net.Conn, pool *x509.CertPool) *tls.Conn {
	return tls.Client(conn, &tls.Config{
		ServerName:            "peer",
		RootCAs:               pool,
		ClientSessionCache:    others,
		VerifyPeerCertificate: checkRaw, // want `verify-resumption`
	})
}
