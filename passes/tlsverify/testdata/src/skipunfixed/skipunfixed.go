// Package skipunfixed switches verification off in ways that no single edit repairs.
package skipunfixed

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

func withSkip(skip bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: skip}
}

func argument(addr string) {
	tls.Dial("tcp", addr, withSkip(true))  // what to change is the argument: no fix // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Dial("tcp", addr, withSkip(false)) // verifies: no report
}

func withBranch(insecure bool) *tls.Config {
	cfg := &tls.Config{}
	if insecure {
		cfg.InsecureSkipVerify = true
	}
	return cfg
}

func guardedByArgument(addr string) {
	tls.Dial("tcp", addr, withBranch(true))  // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Dial("tcp", addr, withBranch(false)) // not chosen: no report
}

func noCAGiven(conn net.Conn, ca *x509.CertPool) {
	cfg := &tls.Config{RootCAs: ca}
	if ca == nil {
		cfg.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
	tls.Client(conn, cfg)
}

func noFileGiven(conn net.Conn, caFile string) {
	cfg := &tls.Config{}
	if caFile == "" {
		cfg.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
	tls.Client(conn, cfg)
}
