// Package mongo opens MongoDB.
//
// ClientOptions.TLSConfig reaches tls.Client through a callback and an interface.
package mongo

import (
	"crypto/tls"
	"crypto/x509"
	"flag"

	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

var insecure = flag.Bool("tls-insecure", false, "do not verify the database")

// Staging opens the database of staging.
func Staging(uri string) (*mongo.Client, error) {
	opts := options.Client().
		ApplyURI(uri).
		SetTLSConfig(&tls.Config{InsecureSkipVerify: true}) // want `InsecureSkipVerify.*\(skip-verify\)`
	return mongo.Connect(opts)
}

// Legacy opens a database that speaks TLS 1.0.
func Legacy(uri string) (*mongo.Client, error) {
	cfg := &tls.Config{}
	cfg.MinVersion = tls.VersionTLS10 // want `MinVersion.*TLS 1\.0.*\(version-floor\)`
	return mongo.Connect(options.Client().ApplyURI(uri).SetTLSConfig(cfg))
}

// Unchecked opens a database and looks at its certificate without judging it.
func Unchecked(uri string, seen func(*x509.Certificate)) (*mongo.Client, error) {
	cfg := &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error { // want `VerifyConnection.*\(verify-vacuous\)`
			seen(cs.PeerCertificates[0])
			return nil
		},
	}
	return mongo.Connect(options.Client().ApplyURI(uri).SetTLSConfig(cfg))
}

// FromFlags opens a database as the user wants it.
func FromFlags(uri string) (*mongo.Client, error) {
	opts := options.Client().ApplyURI(uri)
	if *insecure {
		opts.SetTLSConfig(&tls.Config{InsecureSkipVerify: true}) // the user's choice
	}
	return mongo.Connect(opts)
}

// Production opens a database that is verified.
func Production(uri string, roots *x509.CertPool) (*mongo.Client, error) {
	opts := options.Client().
		ApplyURI(uri).
		SetTLSConfig(&tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots}) // verifies
	return mongo.Connect(opts)
}

// FromURI opens a database by a connection string.
func FromURI() (*mongo.Client, error) {
	// Accepts any certificate, but only parsing the text at run time shows it: no report.
	return mongo.Connect(options.Client().ApplyURI("mongodb://db.example.com/?tls=true&tlsInsecure=true"))
}
