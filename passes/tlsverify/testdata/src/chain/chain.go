// Package chain verifies chains by itself.
package chain

import (
	"bytes"
	"crypto/sha256"
	"crypto/subtle"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"net/url"
	"time"
)

var insecure = flag.Bool("insecure", false, "")

var errUntrusted = errors.New("untrusted")

func literal(conn net.Conn, roots *x509.CertPool, host string) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots}) // want `^VerifyConnection verifies no name: any certificate of its roots is accepted \(verify-hostname\)$`
			return err
		},
	})
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots, DNSName: host}) // a name: no report
			return err
		},
	})
	tls.Client(conn, &tls.Config{
		ServerName: host, // crypto/tls verifies the name: no report
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	})
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: *insecure, // the user chooses: no report
		ServerName:         host,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	})
}

// raw is what people copy.
func raw(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			certs := make([]*x509.Certificate, len(raw))
			for i, der := range raw {
				cert, err := x509.ParseCertificate(der)
				if err != nil {
					return fmt.Errorf("parsing the certificate of the server: %w", err)
				}
				certs[i] = cert
			}
			opts := x509.VerifyOptions{ // want `^VerifyPeerCertificate verifies no name: any certificate of its roots is accepted \(verify-hostname\)$`
				Roots:         roots,
				CurrentTime:   time.Now(),
				DNSName:       "", // whatever it is called
				Intermediates: x509.NewCertPool(),
			}
			for _, cert := range certs[1:] {
				opts.Intermediates.AddCert(cert)
			}
			_, err := certs[0].Verify(opts)
			return err
		},
	}
}

func rawNamed(roots *x509.CertPool, host string) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			cert, err := x509.ParseCertificate(raw[0])
			if err != nil {
				return err
			}
			opts := x509.VerifyOptions{Roots: roots}
			opts.DNSName = host // a name: no report
			_, err = cert.Verify(opts)
			return err
		},
	}
}

func zeroOptions(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			var opts x509.VerifyOptions
			opts.Roots = roots
			_, err := cs.PeerCertificates[0].Verify(opts) // want `verify-hostname`
			return err
		},
	}
}

func aroundIt(roots *x509.CertPool, host string) (*tls.Config, *tls.Config) {
	nameless := x509.VerifyOptions{Roots: roots} // want `verify-hostname`
	named := x509.VerifyOptions{Roots: roots}
	named.DNSName = host // a name: no report
	return &tls.Config{
			InsecureSkipVerify: true,
			VerifyConnection: func(cs tls.ConnectionState) error {
				_, err := cs.PeerCertificates[0].Verify(nameless)
				return err
			},
		}, &tls.Config{
			InsecureSkipVerify: true,
			VerifyConnection: func(cs tls.ConnectionState) error {
				_, err := cs.PeerCertificates[0].Verify(named)
				return err
			},
		}
}

var roots *x509.CertPool

func declaredCallback(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots}) // want `verify-hostname`
	return err
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true}
	cfg.VerifyConnection = declaredCallback
	tls.Client(conn, cfg)
}

func cloned(cfg *tls.Config) *tls.Config {
	c := cfg.Clone()
	c.InsecureSkipVerify = true
	c.VerifyConnection = chained(nil) // silent: who made the config may have set VerifyPeerCertificate
	return c
}

func clonedInSight(roots *x509.CertPool) *tls.Config {
	c := (&tls.Config{MinVersion: tls.VersionTLS13}).Clone()
	c.InsecureSkipVerify = true
	c.VerifyConnection = func(cs tls.ConnectionState) error {
		return verify(cs.PeerCertificates, roots)
	}
	return c
}

func verify(certs []*x509.Certificate, roots *x509.CertPool) error {
	_, err := certs[0].Verify(x509.VerifyOptions{Roots: roots}) // want `verify-hostname`
	return err
}

func chained(roots *x509.CertPool) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots}) // want `verify-hostname`
		return err
	}
}

func built(conn net.Conn, roots *x509.CertPool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: chained(roots)})
}

type verifier struct {
	roots *x509.CertPool
	host  string
	opts  x509.VerifyOptions
}

func (v *verifier) chain(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: v.roots}) // want `verify-hostname`
	return err
}

func (v *verifier) name(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: v.roots, DNSName: v.host}) // a name: no report
	return err
}

func (v *verifier) configured(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(v.opts) // silent: the options are not in sight
	return err
}

func methods(conn net.Conn, v *verifier) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: v.chain})
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: v.name})
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: v.configured})
}

func onlyVacuous(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(tls.ConnectionState) error { return nil }, // another rule's // want `verify-vacuous`
	})
}

// What tells servers apart: no report.

func spiffe(roots *x509.CertPool, id *url.URL) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			cert, err := x509.ParseCertificate(raw[0])
			if err != nil {
				return err
			}
			if len(cert.URIs) != 1 || cert.URIs[0].String() != id.String() {
				return errUntrusted
			}
			_, err = cert.Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}

func pinnedCertificate(roots *x509.CertPool, pin []byte) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			cert, err := x509.ParseCertificate(raw[0])
			if err != nil {
				return err
			}
			if !bytes.Equal(raw[0], pin) {
				return errUntrusted
			}
			_, err = cert.Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}

func pinnedKey(roots *x509.CertPool, pin [32]byte) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			sum := sha256.Sum256(cs.PeerCertificates[0].RawSubjectPublicKeyInfo)
			if subtle.ConstantTimeCompare(sum[:], pin[:]) != 1 {
				return errUntrusted
			}
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}

func pinnedText(roots *x509.CertPool, pin string) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			cert, err := x509.ParseCertificate(raw[0])
			if err != nil || fmt.Sprintf("%x", raw[0]) != pin {
				return errUntrusted
			}
			_, err = cert.Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}

func commonName(roots *x509.CertPool, name string) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if cs.PeerCertificates[0].Subject.CommonName != name {
				return errUntrusted
			}
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}

func sameCertificate(roots *x509.CertPool, known *x509.Certificate) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if cs.PeerCertificates[0] != known && !cs.PeerCertificates[0].Equal(known) {
				return errUntrusted
			}
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}

func handedOn(roots *x509.CertPool, authorize func([]*x509.Certificate) error) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if _, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots}); err != nil {
				return err
			}
			return authorize(cs.PeerCertificates) // silent: not known what it looks at
		},
	}
}

func kept(roots *x509.CertPool) *tls.Config {
	var last *x509.Certificate
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			last = cs.PeerCertificates[0] // silent: it may be looked at later
			_, err := last.Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	}
}

func inTwoSteps(roots *x509.CertPool, authorize func(tls.ConnectionState) error) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			cert, err := x509.ParseCertificate(raw[0])
			if err != nil {
				return err
			}
			_, err = cert.Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
		VerifyConnection: authorize, // silent: not known what it looks at
	}
}

func logs(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			cert := cs.PeerCertificates[0]
			log.Println("valid until", cert.NotAfter, cs.ServerName)
			if time.Now().After(cert.NotAfter) {
				return errUntrusted
			}
			_, err := cert.Verify(x509.VerifyOptions{Roots: roots}) // want `verify-hostname`
			return err
		},
	}
}

func served(conn net.Conn, cas *x509.CertPool) {
	tls.Server(conn, &tls.Config{
		InsecureSkipVerify: true, // servers do not read it: no report
		ClientAuth:         tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: cas, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}})
			return err
		},
	})
}

func peers(conn net.Conn, cas *x509.CertPool, dial bool) *tls.Conn {
	cfg := &tls.Config{
		InsecureSkipVerify: true, // it serves as well, and clients have no name: no report
		ClientAuth:         tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: cas})
			return err
		},
	}
	if dial {
		return tls.Client(conn, cfg)
	}
	return tls.Server(conn, cfg)
}
