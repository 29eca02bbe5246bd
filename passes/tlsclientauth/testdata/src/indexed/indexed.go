// Package indexed has callbacks that take certificates for granted.
package indexed

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
)

func optional(conn net.Conn, pool *x509.CertPool, pin []byte) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.VerifyClientCertIfGiven,
		ClientCAs:  pool,
		VerifyPeerCertificate: func(rawCerts [][]byte, _ [][]*x509.Certificate) error {
			cert, err := x509.ParseCertificate(rawCerts[0]) // want `rawCerts\[0\] panics when the client sends no certificate \(peercert-index\)`
			if err != nil {
				return err
			}
			return cert.VerifyHostname("a")
		},
	})
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  pool,
		VerifyPeerCertificate: func(rawCerts [][]byte, chains [][]*x509.Certificate) error {
			if !bytes.Equal(rawCerts[0], pin) { // a certificate is required: no report
				return errors.New("pin")
			}
			return chains[0][0].VerifyHostname("a") // and verified: no report
		},
	})
}

func requested(srv *http.Server, pin []byte) {
	cfg := &tls.Config{}
	cfg.ClientAuth = tls.RequestClientCert
	cfg.VerifyConnection = func(cs tls.ConnectionState) error {
		if !bytes.Equal(cs.PeerCertificates[0].Raw, pin) { // want `cs.PeerCertificates\[0\] panics when the client sends no certificate \(peercert-index\)`
			return errors.New("pin")
		}
		return nil
	}
	srv.TLSConfig = cfg
}

func notRequested(conn net.Conn) {
	tls.Server(conn, &tls.Config{VerifyConnection: named})
	tls.Server(conn, &tls.Config{VerifyPeerCertificate: uncalled})
}

func named(cs tls.ConnectionState) error {
	leaf := cs.PeerCertificates[0] // want `cs.PeerCertificates\[0\] panics when the client sends no certificate \(peercert-index\)`
	return leaf.VerifyHostname("a")
}

func uncalled(rawCerts [][]byte, _ [][]*x509.Certificate) error {
	_, err := x509.ParseCertificate(rawCerts[0]) // NoClientCert never calls it: no report
	return err
}

type checker struct{}

func (checker) chain(_ [][]byte, chains [][]*x509.Certificate) error {
	return chains[0][0].VerifyHostname("a") // want `chains\[0\] panics when ClientAuth has verified no chain \(peercert-index\)`
}

func unverified(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth:            tls.RequireAnyClientCert,
		VerifyPeerCertificate: checker{}.chain,
	})
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			return cs.PeerCertificates[0].VerifyHostname("a") // a certificate is required: no report
		},
	})
}

func guarded(conn net.Conn, ready bool) {
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequestClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if len(cs.PeerCertificates) == 0 {
				return errors.New("no certificate")
			}
			return cs.PeerCertificates[0].VerifyHostname("a") // after a condition: no report
		},
	})
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequestClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if len(cs.PeerCertificates) > 0 && cs.PeerCertificates[0].IsCA { // after a condition: no report
				return errors.New("authority")
			}
			return nil
		},
	})
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequestClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			for _, cert := range cs.PeerCertificates {
				if err := cert.VerifyHostname("a"); err != nil {
					return err
				}
			}
			return nil // no index: no report
		},
	})
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequestClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if !ready {
				return errors.New("not ready")
			}
			return cs.PeerCertificates[0].VerifyHostname("a") // after a condition, whatever it asks: no report
		},
	})
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequestClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			leaf := func() *x509.Certificate { return cs.PeerCertificates[0] } // when somebody calls it: no report
			if len(cs.PeerCertificates) > 0 {
				return leaf().VerifyHostname("a")
			}
			return nil
		},
	})
}

func unknown(conn net.Conn, mode tls.ClientAuthType, must bool) {
	tls.Server(conn, &tls.Config{ClientAuth: mode, VerifyConnection: chosen})
	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: chosen}
	if !must {
		cfg.ClientAuth = tls.RequestClientCert
	}
	tls.Server(conn, cfg)
}

func chosen(cs tls.ConnectionState) error {
	return cs.PeerCertificates[0].VerifyHostname("a") // the caller's mode: no report
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		ServerName: "a",
		VerifyConnection: func(cs tls.ConnectionState) error {
			return cs.PeerCertificates[0].VerifyHostname("a") // servers always send one: no report
		},
	})
}

func replaced(conn net.Conn, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) {
	tls.Server(conn, &tls.Config{
		GetConfigForClient: pick,
		VerifyConnection: func(cs tls.ConnectionState) error {
			return cs.PeerCertificates[0].VerifyHostname("a") // what pick returns decides: no report
		},
	})
}

func eitherSide(conn net.Conn, serve bool) {
	hello := &tls.Config{
		ServerName: "a",
		VerifyConnection: func(cs tls.ConnectionState) error {
			return cs.PeerCertificates[0].VerifyHostname("a") // want `cs.PeerCertificates\[0\] panics when the client sends no certificate \(peercert-index\)`
		},
	}
	skips := &tls.Config{
		InsecureSkipVerify: true, // made for a client, to which servers always send one
		VerifyConnection: func(cs tls.ConnectionState) error {
			return cs.PeerCertificates[0].VerifyHostname("a") // no report
		},
	}
	if serve {
		tls.Server(conn, hello)
		tls.Server(conn, skips)
	}
	tls.Client(conn, hello)
	tls.Client(conn, skips)
}
