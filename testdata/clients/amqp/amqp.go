// Package amqp connects to RabbitMQ.
//
// DialTLS puts the tls.Config into Config.TLSClientConfig, which goes to tls.Client.
package amqp

import (
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"os"

	amqp "github.com/rabbitmq/amqp091-go"
)

var insecure = flag.Bool("amqp-insecure", false, "do not verify the broker")

// Staging connects to the broker of staging.
func Staging() (*amqp.Connection, error) {
	return amqp.DialTLS("amqps://guest:guest@mq.staging.example.com/", &tls.Config{
		InsecureSkipVerify: true, // want `InsecureSkipVerify.*\(skip-verify\)`
	})
}

// Legacy connects to a broker that speaks TLS 1.0.
func Legacy(url string) (*amqp.Connection, error) {
	return amqp.DialTLS(url, &tls.Config{MinVersion: tls.VersionTLS10}) // want `MinVersion TLS 1\.0 lets (servers|peers) negotiate.*\(version-floor\)`
}

// External connects with a client certificate.
func External(url string, cert tls.Certificate) (*amqp.Connection, error) {
	return amqp.DialConfig(url, amqp.Config{
		SASL:   []amqp.Authentication{&amqp.ExternalAuth{}},
		Locale: "en_US",
		TLSClientConfig: &tls.Config{
			Certificates:       []tls.Certificate{cert},
			InsecureSkipVerify: true, // want `InsecureSkipVerify.*\(skip-verify\)`
		},
	})
}

// FromFlags connects as the user wants it.
func FromFlags(url string) (*amqp.Connection, error) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	if *insecure {
		cfg.InsecureSkipVerify = true // the user's choice
	}
	return amqp.DialTLS(url, cfg)
}

// Private connects to a broker of a private authority.
func Private(url, ca string) (*amqp.Connection, error) {
	pem, err := os.ReadFile(ca)
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(pem) {
		return nil, errors.New("no certificate in " + ca)
	}
	return amqp.DialTLS(url, &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}) // verifies
}

// Pinned connects to the broker with a certificate.
func Pinned(url string, fingerprint [sha256.Size]byte) (*amqp.Connection, error) {
	return amqp.DialTLS(url, &tls.Config{
		InsecureSkipVerify: true, // VerifyConnection pins the certificate
		VerifyConnection: func(cs tls.ConnectionState) error {
			if sha256.Sum256(cs.PeerCertificates[0].Raw) != fingerprint {
				return errors.New("unknown broker")
			}
			return nil
		},
	})
}
