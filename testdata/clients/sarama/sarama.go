// Package sarama writes to Kafka with sarama.
//
// Config.Net.TLS.Config goes to tls.Client, as it is or cloned to set its ServerName.
package sarama

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"

	"github.com/IBM/sarama"
)

var skipVerify = flag.Bool("tls-skip-verify", false, "do not verify the brokers")

// Staging returns a producer for the brokers of staging.
func Staging(brokers []string) (sarama.SyncProducer, error) {
	cfg := sarama.NewConfig()
	cfg.Producer.Return.Successes = true
	cfg.Net.TLS.Enable = true
	cfg.Net.TLS.Config = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify.*\(skip-verify\)`
	return sarama.NewSyncProducer(brokers, cfg)
}

// Legacy returns a consumer for brokers that speak TLS 1.0.
func Legacy(brokers []string) (sarama.Consumer, error) {
	cfg := sarama.NewConfig()
	cfg.Net.TLS.Enable = true
	cfg.Net.TLS.Config = &tls.Config{
		MinVersion: tls.VersionTLS10, // want `MinVersion TLS 1\.0 lets servers negotiate.*\(version-floor\)`
	}
	return sarama.NewConsumer(brokers, cfg)
}

// Fallback returns a client that verifies the brokers if it was given authorities.
func Fallback(brokers []string, roots *x509.CertPool) (sarama.Client, error) {
	cfg := sarama.NewConfig()
	cfg.Net.TLS.Enable = true
	cfg.Net.TLS.Config = &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots}
	if roots == nil {
		cfg.Net.TLS.Config.InsecureSkipVerify = true // want `InsecureSkipVerify.*\(skip-verify\)`
	}
	return sarama.NewClient(brokers, cfg)
}

// FromFlags returns a client as the user wants it.
func FromFlags(brokers []string) (sarama.Client, error) {
	cfg := sarama.NewConfig()
	cfg.Net.TLS.Enable = true
	cfg.Net.TLS.Config = &tls.Config{MinVersion: tls.VersionTLS12}
	cfg.Net.TLS.Config.InsecureSkipVerify = *skipVerify // the user's choice
	return sarama.NewClient(brokers, cfg)
}

// Production returns a client that verifies the brokers.
func Production(brokers []string, roots *x509.CertPool) (sarama.Client, error) {
	cfg := sarama.NewConfig()
	cfg.Net.TLS.Enable = true
	cfg.Net.TLS.Config = &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots} // verifies
	return sarama.NewClient(brokers, cfg)
}

// ByName returns a client that expects one name of every broker.
func ByName(brokers []string, roots *x509.CertPool) (sarama.Client, error) {
	cfg := sarama.NewConfig()
	cfg.Net.TLS.Enable = true
	cfg.Net.TLS.Config = &tls.Config{
		InsecureSkipVerify: true, // VerifyConnection verifies another name
		VerifyConnection: func(cs tls.ConnectionState) error {
			if len(cs.PeerCertificates) == 0 {
				return errors.New("no certificate")
			}
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots, DNSName: "kafka"})
			return err
		},
	}
	return sarama.NewClient(brokers, cfg)
}
