// Package mysql opens MySQL.
//
// RegisterTLSConfig keeps a tls.Config under a name, in a map. Config.TLSConfig selects it,
// or one that the driver makes: Config.TLS, which goes to tls.Client.
package mysql

import (
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"flag"

	"github.com/go-sql-driver/mysql"
)

var skipVerify = flag.Bool("mysql-skip-verify", false, "do not verify the database")

// Staging opens the database of staging.
func Staging() (*sql.DB, error) {
	err := mysql.RegisterTLSConfig("staging", &tls.Config{
		InsecureSkipVerify: true, // want `InsecureSkipVerify.*\(skip-verify\)`
	})
	if err != nil {
		return nil, err
	}
	return sql.Open("mysql", "app@tcp(db.staging.example.com:3306)/app?tls=staging")
}

// Legacy opens a database that speaks TLS 1.0.
func Legacy(addr string) (*sql.DB, error) {
	old := &tls.Config{ServerName: "db"}
	old.MinVersion = tls.VersionTLS10 // want `MinVersion.*TLS 1\.0.*\(version-floor\)`
	if err := mysql.RegisterTLSConfig("legacy", old); err != nil {
		return nil, err
	}
	return sql.Open("mysql", "app@tcp("+addr+")/app?tls=legacy")
}

// Connector opens a database with a Config.
func Connector(addr string) (*sql.DB, error) {
	cfg := mysql.NewConfig()
	cfg.Net, cfg.Addr, cfg.DBName = "tcp", addr, "app"
	cfg.TLS = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify.*\(skip-verify\)`
	conn, err := mysql.NewConnector(cfg)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(conn), nil
}

// Named opens a database with a setting that the driver has a name for.
func Named(addr string) (*sql.DB, error) {
	cfg := mysql.NewConfig()
	cfg.Net, cfg.Addr, cfg.DBName = "tcp", addr, "app"
	cfg.TLSConfig = "skip-verify" // want `TLSConfig.*InsecureSkipVerify in github\.com/go-sql-driver/mysql.*\(skip-verify\)`
	conn, err := mysql.NewConnector(cfg)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(conn), nil
}

// Verified is Named with the setting that verifies.
func Verified(addr string) (*sql.DB, error) {
	cfg := mysql.NewConfig()
	cfg.Net, cfg.Addr, cfg.DBName = "tcp", addr, "app"
	cfg.TLSConfig = "true" // verifies
	conn, err := mysql.NewConnector(cfg)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(conn), nil
}

// Production opens a database that is verified.
func Production(roots *x509.CertPool) (*sql.DB, error) {
	err := mysql.RegisterTLSConfig("production", &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}) // verifies
	if err != nil {
		return nil, err
	}
	return sql.Open("mysql", "app@tcp(db.example.com:3306)/app?tls=production")
}

// FromFlags opens a database as the user wants it.
func FromFlags(addr string) (*sql.DB, error) {
	err := mysql.RegisterTLSConfig("flags", &tls.Config{InsecureSkipVerify: *skipVerify}) // the user's choice
	if err != nil {
		return nil, err
	}
	return sql.Open("mysql", "app@tcp("+addr+")/app?tls=flags")
}

// FromDSN opens a database by a data source name.
func FromDSN() (*sql.DB, error) {
	// Accepts any certificate, but only parsing the text at run time shows it: no report.
	return sql.Open("mysql", "app@tcp(db.example.com:3306)/app?tls=skip-verify")
}
