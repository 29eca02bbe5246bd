// Package usage verifies certificates of clients by itself.
package usage

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
)

func literal(cas *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: cas}) // want `^unset KeyUsages asks for certificates of servers and refuses those of clients \(verify-keyusage\)$`
			return err
		},
	}}
}

func forClients(cas *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{
				Roots:     cas,
				KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}, // says so: no report
			})
			return err
		},
	}}
}

func severalLines(l net.Listener, cas *x509.CertPool) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			opts := x509.VerifyOptions{ // want `verify-keyusage`
				Roots:         cas,
				Intermediates: x509.NewCertPool(), // what the client sends
			}
			for _, cert := range cs.PeerCertificates[1:] {
				opts.Intermediates.AddCert(cert)
			}
			_, err := cs.PeerCertificates[0].Verify(opts)
			return err
		},
	})
}

func saidLater(l net.Listener, cas *x509.CertPool) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			opts := x509.VerifyOptions{Roots: cas}
			opts.KeyUsages = []x509.ExtKeyUsage{x509.ExtKeyUsageAny} // says so: no report
			_, err := cs.PeerCertificates[0].Verify(opts)
			return err
		},
	})
}

type verifier struct {
	cas  *x509.CertPool
	opts x509.VerifyOptions
}

func (v *verifier) verify(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: v.cas}) // want `verify-keyusage`
	return err
}

func (v *verifier) configured(cs tls.ConnectionState) error {
	_, err := cs.PeerCertificates[0].Verify(v.opts) // silent: the options are not in sight
	return err
}

func methods(conn net.Conn, v *verifier) {
	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert}
	cfg.VerifyConnection = v.verify
	tls.Server(conn, cfg)
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: v.configured})
}

func notRequested(conn net.Conn, cas *x509.CertPool) {
	tls.Server(conn, &tls.Config{
		VerifyConnection: func(cs tls.ConnectionState) error {
			if len(cs.PeerCertificates) == 0 {
				return nil // always: no client is asked for one: no report
			}
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: cas})
			return err
		},
	})
}

func client(conn net.Conn, cas *x509.CertPool) {
	tls.Client(conn, &tls.Config{
		ServerName: "db",
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: cas}) // a server's certificate: no report
			return err
		},
	})
}

// shared is for both sides.
func shared(cas *x509.CertPool) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: cas}) // a client has it too: no report
		return err
	}
}

func both(conn net.Conn, cas *x509.CertPool) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: shared(cas)})
	tls.Client(conn, &tls.Config{ServerName: "db", VerifyConnection: shared(cas)})
}

func unknown(conn net.Conn, verify func(tls.ConnectionState) error) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: verify}) // not known: no report
}
