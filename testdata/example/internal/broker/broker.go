// Package broker connects to the message broker.
package broker

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"log/slog"
	"net"
)

// A Broker is one node of the message broker.
type Broker struct {
	Addr  string
	Roots *x509.CertPool
}

// Dial opens a connection to b.
func (b Broker) Dial(ctx context.Context) (net.Conn, error) {
	d := tls.Dialer{Config: newConfig(b.Roots, true)}
	return d.DialContext(ctx, "tcp", b.Addr)
}

// Ping reports whether b accepts connections.
func (b Broker) Ping(ctx context.Context) bool {
	d := tls.Dialer{Config: newConfig(nil, false)}
	conn, err := d.DialContext(ctx, "tcp", b.Addr)
	if err != nil {
		return false
	}
	conn.Close()
	return true
}

func newConfig(roots *x509.CertPool, verify bool) *tls.Config {
	return &tls.Config{
		RootCAs:            roots,
		InsecureSkipVerify: !verify,
	}
}

// Replicate opens the connection over which two nodes exchange their logs.
func (b Broker) Replicate(ctx context.Context, peer string) (net.Conn, error) {
	cfg := newConfig(b.Roots, true)
	cfg.MaxVersion = tls.VersionTLS12
	cfg.MinVersion = tls.VersionTLS13
	return (&tls.Dialer{Config: cfg}).DialContext(ctx, "tcp", peer)
}

// Mirror opens a connection to the mirror in the other data centre.
func (b Broker) Mirror(ctx context.Context, mirror string) (net.Conn, error) {
	cfg := &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(rawCerts [][]byte, _ [][]*x509.Certificate) error {
			leaf, err := x509.ParseCertificate(rawCerts[0])
			if err != nil {
				slog.Warn("mirror certificate", "error", err)
				return nil
			}
			slog.Info("mirror certificate", "subject", leaf.Subject, "expires", leaf.NotAfter)
			return nil
		},
	}
	return (&tls.Dialer{Config: cfg}).DialContext(ctx, "tcp", mirror)
}
