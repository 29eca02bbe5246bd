// Package franz writes to Kafka with franz-go.
//
// kgo.DialTLSConfig keeps the tls.Config in the client's settings. Each dial clones it
// and uses it as a client.
package franz

import (
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
)

// Staging returns a client for the brokers of staging.
func Staging(brokers ...string) (*kgo.Client, error) {
	return kgo.NewClient(
		kgo.SeedBrokers(brokers...),
		kgo.ConsumeTopics("orders"),
		kgo.DialTLSConfig(&tls.Config{InsecureSkipVerify: true}), // want `InsecureSkipVerify.*\(skip-verify\)`
	)
}

// Legacy returns a client for brokers that speak TLS 1.0.
func Legacy(brokers ...string) (*kgo.Client, error) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10} // want `MinVersion.*TLS 1\.0.*\(version-floor\)`
	return kgo.NewClient(kgo.SeedBrokers(brokers...), kgo.DialTLSConfig(cfg))
}

// Dialed returns a client that dials by itself.
func Dialed(brokers ...string) (*kgo.Client, error) {
	dialer := &tls.Dialer{
		NetDialer: &net.Dialer{Timeout: 5 * time.Second},
		Config:    &tls.Config{InsecureSkipVerify: true}, // want `InsecureSkipVerify.*\(skip-verify\)`
	}
	return kgo.NewClient(kgo.SeedBrokers(brokers...), kgo.Dialer(dialer.DialContext))
}

// New returns a client with options that the caller composes.
func New(insecure bool, brokers ...string) (*kgo.Client, error) {
	opts := []kgo.Opt{kgo.SeedBrokers(brokers...)}
	if insecure {
		opts = append(opts, kgo.DialTLSConfig(&tls.Config{InsecureSkipVerify: true})) // the caller's choice
	} else {
		opts = append(opts, kgo.DialTLS()) // verifies
	}
	return kgo.NewClient(opts...)
}

// Pinned returns a client that accepts one certificate.
func Pinned(fingerprint [sha256.Size]byte, brokers ...string) (*kgo.Client, error) {
	cfg := &tls.Config{
		InsecureSkipVerify: true, // VerifyConnection pins the certificate
		VerifyConnection: func(cs tls.ConnectionState) error {
			if sha256.Sum256(cs.PeerCertificates[0].Raw) != fingerprint {
				return errors.New("unknown broker")
			}
			return nil
		},
	}
	return kgo.NewClient(kgo.SeedBrokers(brokers...), kgo.DialTLSConfig(cfg))
}

// Production returns a client that verifies the brokers.
func Production(roots *x509.CertPool, brokers ...string) (*kgo.Client, error) {
	cfg := &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12} // verifies
	return kgo.NewClient(kgo.SeedBrokers(brokers...), kgo.DialTLSConfig(cfg))
}
