// Package grpc dials and serves gRPC.
//
// NewTLS clones the tls.Config for credentials that can do both. It sets MinVersion TLS 1.2
// if there is none, and removes suites that HTTP/2 forbids.
package grpc

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
)

var insecure = flag.Bool("grpc-insecure", false, "do not verify the server")

// Staging dials the server of staging.
func Staging(target string) (*grpc.ClientConn, error) {
	return grpc.NewClient(target,
		grpc.WithUserAgent("orders"),
		grpc.WithTransportCredentials(credentials.NewTLS(&tls.Config{InsecureSkipVerify: true})), // want `InsecureSkipVerify.*\(skip-verify\)`
	)
}

// Legacy dials a server that speaks TLS 1.1.
func Legacy(target string) (*grpc.ClientConn, error) {
	creds := credentials.NewTLS(&tls.Config{MinVersion: tls.VersionTLS11}) // want `MinVersion.*TLS 1\.1.*\(version-floor\)`
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}

// Old returns a server for clients that speak TLS 1.0.
func Old(cert tls.Certificate) *grpc.Server {
	return grpc.NewServer(grpc.Creds(credentials.NewTLS(&tls.Config{
		Certificates: []tls.Certificate{cert},
		MinVersion:   tls.VersionTLS10, // want `MinVersion.*TLS 1\.0.*\(version-floor\)`
	})))
}

// FromFlags dials as the user wants it.
func FromFlags(target string) (*grpc.ClientConn, error) {
	creds := credentials.NewTLS(&tls.Config{InsecureSkipVerify: *insecure}) // the user's choice
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}

// Production dials a server that is verified.
func Production(target string, roots *x509.CertPool) (*grpc.ClientConn, error) {
	creds := credentials.NewTLS(&tls.Config{RootCAs: roots}) // verifies
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}

// Shop dials the shop of a private authority.
func Shop(target string, roots *x509.CertPool) (*grpc.ClientConn, error) {
	creds := credentials.NewClientTLSFromCert(roots, "shop") // verifies
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}

// Mutual returns a server that requires certificates of its clients.
func Mutual(cert tls.Certificate, clients *x509.CertPool) *grpc.Server {
	return grpc.NewServer(grpc.Creds(credentials.NewTLS(&tls.Config{
		Certificates: []tls.Certificate{cert},
		ClientAuth:   tls.RequireAndVerifyClientCert,
		ClientCAs:    clients,
		MinVersion:   tls.VersionTLS12, // TLS 1.2 is the floor
	})))
}

// Mesh dials a service by its identity, a URI in its certificate.
func Mesh(target, id string, roots *x509.CertPool) (*grpc.ClientConn, error) {
	creds := credentials.NewTLS(&tls.Config{
		InsecureSkipVerify: true, // VerifyConnection verifies the chain and the identity
		VerifyConnection: func(cs tls.ConnectionState) error {
			leaf := cs.PeerCertificates[0]
			if len(leaf.URIs) != 1 || leaf.URIs[0].String() != id {
				return errors.New("unknown identity")
			}
			_, err := leaf.Verify(x509.VerifyOptions{Roots: roots})
			return err
		},
	})
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}
