// Package nats connects to NATS.
//
// nats.Secure keeps the tls.Config in Options.TLSConfig. Each connection clones it, and
// uses it as a client.
package nats

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"

	"github.com/nats-io/nats.go"
)

var insecure = flag.Bool("nats-insecure", false, "do not verify the server")

// Staging connects to the server of staging.
func Staging(url string) (*nats.Conn, error) {
	return nats.Connect(url,
		nats.Name("orders"),
		nats.Secure(&tls.Config{InsecureSkipVerify: true}), // want `InsecureSkipVerify.*\(skip-verify\)`
	)
}

// Direct connects with an Options value.
func Direct(url string) (*nats.Conn, error) {
	opts := nats.GetDefaultOptions()
	opts.Url = url
	opts.Secure = true
	opts.TLSConfig = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify.*\(skip-verify\)`
	return opts.Connect()
}

// Legacy connects to a server that speaks TLS 1.1.
func Legacy(url string) (*nats.Conn, error) {
	cfg := tls.Config{ServerName: "nats", MinVersion: tls.VersionTLS11} // want `MinVersion.*TLS 1\.1.*\(version-floor\)`
	return nats.Connect(url, nats.Secure(&cfg))
}

// FromFlags connects as the user wants it.
func FromFlags(url string) (*nats.Conn, error) {
	opts := []nats.Option{nats.Name("orders")}
	if *insecure {
		opts = append(opts, nats.Secure(&tls.Config{InsecureSkipVerify: true})) // the user's choice
	}
	return nats.Connect(url, opts...)
}

// Plain connects with the settings of a tls.Config that has none.
func Plain(url string) (*nats.Conn, error) {
	return nats.Connect(url, nats.Secure()) // verifies, although the comment of Secure denies it
}

// Production connects to a server that is verified.
func Production(url, ca, cert, key string) (*nats.Conn, error) {
	return nats.Connect(url,
		nats.RootCAs(ca), // verifies
		nats.ClientCert(cert, key),
		nats.Secure(&tls.Config{MinVersion: tls.VersionTLS12}),
	)
}

// ByChain connects to a server whose chain is verified, and not its name.
func ByChain(url string, roots *x509.CertPool) (*nats.Conn, error) {
	return nats.Connect(url, nats.Secure(&tls.Config{
		InsecureSkipVerify: true, // VerifyConnection verifies the chain
		VerifyConnection: func(cs tls.ConnectionState) error {
			if len(cs.PeerCertificates) == 0 {
				return errors.New("no certificate")
			}
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots}) // want `VerifyConnection.*\(verify-hostname\)`
			return err
		},
	}))
}
