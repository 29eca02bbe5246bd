// Package pgx opens PostgreSQL with pgx.
//
// ConnConfig.TLSConfig is cloned if the server's certificate mode asks for it, and goes to
// tls.Client. It replaces what ParseConfig made of sslmode, but not in the fallbacks.
package pgx

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"

	"github.com/jackc/pgx/v5"
)

// Staging opens the database of staging.
func Staging(ctx context.Context, dsn string) (*pgx.Conn, error) {
	cfg, err := pgx.ParseConfig(dsn)
	if err != nil {
		return nil, err
	}
	cfg.TLSConfig = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify.*\(skip-verify\)`
	return pgx.ConnectConfig(ctx, cfg)
}

// Legacy opens a database that speaks TLS 1.0.
func Legacy(ctx context.Context, dsn string) (*pgx.Conn, error) {
	cfg, err := pgx.ParseConfig(dsn)
	if err != nil {
		return nil, err
	}
	cfg.TLSConfig = &tls.Config{
		ServerName: cfg.Host,
		MinVersion: tls.VersionTLS10, // want `MinVersion.*TLS 1\.0.*\(version-floor\)`
	}
	return pgx.ConnectConfig(ctx, cfg)
}

// Production opens a database that is verified.
func Production(ctx context.Context, dsn string, roots *x509.CertPool) (*pgx.Conn, error) {
	cfg, err := pgx.ParseConfig(dsn)
	if err != nil {
		return nil, err
	}
	cfg.TLSConfig = &tls.Config{ServerName: cfg.Host, RootCAs: roots} // verifies
	cfg.Fallbacks = nil
	return pgx.ConnectConfig(ctx, cfg)
}

// Open opens a database as the caller wants it.
func Open(ctx context.Context, dsn string, insecure bool) (*pgx.Conn, error) {
	cfg, err := pgx.ParseConfig(dsn)
	if err != nil {
		return nil, err
	}
	cfg.TLSConfig = &tls.Config{ServerName: cfg.Host, InsecureSkipVerify: insecure} // the caller's choice
	return pgx.ConnectConfig(ctx, cfg)
}

// ByAuthority opens a database of an authority, whatever its name.
func ByAuthority(ctx context.Context, dsn string, roots *x509.CertPool) (*pgx.Conn, error) {
	cfg, err := pgx.ParseConfig(dsn)
	if err != nil {
		return nil, err
	}
	cfg.TLSConfig = &tls.Config{
		InsecureSkipVerify: true, // VerifyPeerCertificate verifies the chain
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			if len(raw) == 0 {
				return errors.New("no certificate")
			}
			leaf, err := x509.ParseCertificate(raw[0])
			if err != nil {
				return err
			}
			_, err = leaf.Verify(x509.VerifyOptions{Roots: roots}) // want `VerifyPeerCertificate.*\(verify-hostname\)`
			return err
		},
	}
	return pgx.ConnectConfig(ctx, cfg)
}

// Required opens a database by a connection string.
func Required(ctx context.Context) (*pgx.Conn, error) {
	// Accepts any certificate, but only parsing the text at run time shows it: no report.
	return pgx.Connect(ctx, "postgres://app@db.example.com/app?sslmode=require")
}
