// Package minio opens object stores with MinIO's client.
//
// Options.Transport is the transport of the client's requests. DefaultTransport makes one,
// with MinVersion TLS 1.2 if it is for HTTPS.
package minio

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// Appliance opens the store of an appliance.
func Appliance(endpoint, id, secret string) (*minio.Client, error) {
	return minio.New(endpoint, &minio.Options{
		Creds:  credentials.NewStaticV4(id, secret, ""),
		Secure: true,
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, // want `InsecureSkipVerify.*\(skip-verify\)`
		},
	})
}

// Backup opens the store of the backups.
func Backup(endpoint string, creds *credentials.Credentials) (*minio.Client, error) {
	tr, err := minio.DefaultTransport(true)
	if err != nil {
		return nil, err
	}
	tr.TLSClientConfig.InsecureSkipVerify = true // want `InsecureSkipVerify.*\(skip-verify\)`
	return minio.New(endpoint, &minio.Options{Creds: creds, Secure: true, Transport: tr})
}

// Archive opens a store that speaks TLS 1.1.
func Archive(endpoint string, creds *credentials.Credentials) (*minio.Client, error) {
	tr, err := minio.DefaultTransport(true)
	if err != nil {
		return nil, err
	}
	tr.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS11} // want `MinVersion TLS 1\.1 lets servers negotiate.*\(version-floor\)`
	return minio.New(endpoint, &minio.Options{Creds: creds, Secure: true, Transport: tr})
}

// Open opens a store as the caller wants it.
func Open(endpoint string, creds *credentials.Credentials, insecure bool) (*minio.Client, error) {
	tr, err := minio.DefaultTransport(true)
	if err != nil {
		return nil, err
	}
	if insecure {
		tr.TLSClientConfig.InsecureSkipVerify = true // the caller's choice
	}
	return minio.New(endpoint, &minio.Options{Creds: creds, Secure: true, Transport: tr})
}

// Production opens a store that is verified.
func Production(endpoint string, creds *credentials.Credentials, roots *x509.CertPool) (*minio.Client, error) {
	tr, err := minio.DefaultTransport(true)
	if err != nil {
		return nil, err
	}
	tr.TLSClientConfig.RootCAs = roots // verifies
	return minio.New(endpoint, &minio.Options{Creds: creds, Secure: true, Transport: tr})
}

// Default opens a store with the library's own transport.
func Default(endpoint string, creds *credentials.Credentials) (*minio.Client, error) {
	return minio.New(endpoint, &minio.Options{Creds: creds, Secure: true}) // verifies
}
