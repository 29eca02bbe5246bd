// Package callbacks replaces verification with functions.
package callbacks

import (
	"bytes"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"log"
	"net"
)

func neverFails(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(tls.ConnectionState) error { return nil }, // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	})
}

func verifies(conn net.Conn, roots *x509.CertPool) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // the callback verifies: no report
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots, DNSName: cs.ServerName})
			return err
		},
	})
}

func onlyLogs(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error { // want `VerifyPeerCertificate never fails, so any certificate is accepted \(verify-vacuous\)`
			if len(raw) == 0 {
				log.Print("no certificate")
			}
			return nil
		},
	})
}

func logsAndFails(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // the callback can fail: no report
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			if len(raw) == 0 {
				log.Print("no certificate")
				return errors.New("untrusted")
			}
			return nil
		},
	})
}

func pins(conn net.Conn, pin []byte) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // pinned: no report
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			if sum := sha256.Sum256(raw[0]); !bytes.Equal(sum[:], pin) {
				return errors.New("untrusted")
			}
			return nil
		},
	})
}

func namedResultNeverSet(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(tls.ConnectionState) (err error) { return }, // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	})
}

func namedResultSet(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // the callback can fail: no report
		VerifyConnection: func(cs tls.ConnectionState) (err error) {
			if cs.ServerName == "" {
				err = errors.New("untrusted")
			}
			return
		},
	})
}

func namedResultSetLate(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // the deferred function can fail: no report
		VerifyConnection: func(cs tls.ConnectionState) (err error) {
			defer func() {
				if recover() != nil {
					err = errors.New("untrusted")
				}
			}()
			check(cs)
			return nil
		},
	})
}

func check(cs tls.ConnectionState) {
	if len(cs.PeerCertificates) == 0 {
		panic("no certificate")
	}
}

func alwaysPanics(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // nothing is accepted: no report
		VerifyConnection:   func(tls.ConnectionState) error { panic("not yet") },
	})
}

func accept(tls.ConnectionState) error { return nil }

var errUntrusted = errors.New("untrusted")

func reject(tls.ConnectionState) error { return errUntrusted }

func declared(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: accept}) // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: reject}) // fails: no report
}

func delegatesToNothing(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(cs tls.ConnectionState) error { return accept(cs) }, // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	})
}

func delegates(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // reject fails: no report
		VerifyConnection:   func(cs tls.ConnectionState) error { return reject(cs) },
	})
}

func delegatesOut(conn net.Conn, verify func(tls.ConnectionState) error) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // verify is not known: no report
		VerifyConnection:   func(cs tls.ConnectionState) error { return verify(cs) },
	})
}

func fromParameter(conn net.Conn, verify func(tls.ConnectionState) error) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // verify is not known: no report
		VerifyConnection:   verify,
	})
}

type verifier struct{ pin []byte }

func (v *verifier) accept(tls.ConnectionState) error { return nil }

func (v *verifier) verify(cs tls.ConnectionState) error {
	if !bytes.Equal(cs.PeerCertificates[0].Raw, v.pin) {
		return errors.New("untrusted")
	}
	return nil
}

func methodValues(conn net.Conn, v *verifier) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: v.accept}) // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: v.verify}) // pinned: no report
}

func buildAccept() func(tls.ConnectionState) error {
	return func(tls.ConnectionState) error { return nil } // want `VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
}

func buildPin(pin []byte) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		if !bytes.Equal(cs.PeerCertificates[0].Raw, pin) {
			return errors.New("untrusted")
		}
		return nil
	}
}

func built(conn net.Conn, pin []byte) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: buildAccept()})
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: buildPin(pin)}) // pinned: no report
}

func assignedLater(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // a callback follows: no report
	cfg.VerifyConnection = reject
	tls.Client(conn, cfg)
}

func oneOfTwo(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true, // one of the two fails: no report
		VerifyConnection:   accept,
		VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error {
			return errors.New("untrusted")
		},
	})
}

func verifiedAnyway(conn net.Conn) {
	tls.Client(conn, &tls.Config{VerifyConnection: accept}) // crypto/tls verifies: no report
}

func onServer(conn net.Conn) {
	tls.Server(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: accept}) // servers do not read it: no report
}
