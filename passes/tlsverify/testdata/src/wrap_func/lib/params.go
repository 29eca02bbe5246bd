// Package lib makes and completes configs for its importers.
package lib

import (
	"crypto/tls"
	"errors"
	"net/http"
)

func verify(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	return nil
}

func NewConfig(insecure bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: insecure} // the caller's choice: no report
}

func Pinned(insecure bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: insecure, VerifyConnection: verify} // verifies by itself: no report
}

func Negated(verify bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: !verify} // the caller's choice: no report
}

func Guarded(insecure bool) *tls.Config {
	cfg := &tls.Config{}
	if insecure {
		cfg.InsecureSkipVerify = true // the caller's choice: no report
	}
	return cfg
}

func GuardedWhole(verify bool) *tls.Config {
	if verify {
		return &tls.Config{ServerName: "db"}
	}
	return &tls.Config{InsecureSkipVerify: true} // the caller's choice: no report
}

func ForMode(mode string) *tls.Config {
	cfg := &tls.Config{}
	switch mode {
	case "require", "prefer":
		cfg.InsecureSkipVerify = true // a mode that the caller names: no report
	case "verify-full":
		cfg.ServerName = "db"
	}
	return cfg
}

var skips = map[string]bool{
	"require":     true, // a mode that the caller names: no report
	"verify-full": false,
}

func ForTable(mode string) *tls.Config {
	return &tls.Config{InsecureSkipVerify: skips[mode]}
}

func ForCA(caFile string) *tls.Config {
	cfg := &tls.Config{}
	if caFile == "" {
		cfg.InsecureSkipVerify = true // chosen by no bool or mode // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
	return cfg
}

func Optional(insecure ...bool) *tls.Config {
	cfg := &tls.Config{}
	if len(insecure) > 0 {
		cfg.InsecureSkipVerify = insecure[0] // the caller's choice: no report
	}
	return cfg
}

func Checked(insecure bool, caFile string) (*tls.Config, error) {
	if insecure && caFile != "" {
		return nil, errors.New("a CA file, but no verification")
	}
	return &tls.Config{InsecureSkipVerify: insecure}, nil // the caller's choice: no report
}

func NewClient(insecure bool) *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: insecure}, // the caller's choice: no report
	}}
}

// Insecure decides by itself.
func Insecure() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

// OwnArgument decides too, and its helper is of the same package.
func OwnArgument() *tls.Config {
	return NewConfig(true) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}
