// Package vault reads secrets through Vault's client.
//
// TLSConfig.Insecure guards a write to the tls.Config of the client's http.Transport,
// which DefaultConfig makes with MinVersion TLS 1.2. SSHHelperConfig.TLSSkipVerify is copied into
// one that replaces the Transport of DefaultConfig.
package vault

import (
	"flag"

	"github.com/hashicorp/vault/api"
)

var skipVerify = flag.Bool("tls-skip-verify", false, "do not verify Vault")

// Bootstrap returns a client for a Vault that has no certificate yet.
func Bootstrap(addr string) (*api.Client, error) {
	cfg := api.DefaultConfig()
	cfg.Address = addr
	if err := cfg.ConfigureTLS(&api.TLSConfig{Insecure: true}); err != nil { // want `Insecure.*InsecureSkipVerify in github\.com/hashicorp/vault/api.*\(skip-verify\)`
		return nil, err
	}
	return api.NewClient(cfg)
}

// Sidecar returns a client for the Vault beside this process.
func Sidecar(cert, key string) (*api.Client, error) {
	cfg := api.DefaultConfig()
	tls := api.TLSConfig{ClientCert: cert, ClientKey: key}
	tls.Insecure = true // want `Insecure.*InsecureSkipVerify in github\.com/hashicorp/vault/api.*\(skip-verify\)`
	if err := cfg.ConfigureTLS(&tls); err != nil {
		return nil, err
	}
	return api.NewClient(cfg)
}

// Helper returns the client of an SSH helper.
func Helper(addr string) (*api.Client, error) {
	helper := &api.SSHHelperConfig{
		VaultAddr:     addr,
		TLSSkipVerify: true, // want `TLSSkipVerify.*InsecureSkipVerify in github\.com/hashicorp/vault/api.*\(skip-verify\)`
	}
	return helper.NewClient()
}

// FromFlags returns a client as the user wants it.
func FromFlags(addr string) (*api.Client, error) {
	cfg := api.DefaultConfig()
	cfg.Address = addr
	if err := cfg.ConfigureTLS(&api.TLSConfig{Insecure: *skipVerify}); err != nil { // the user's choice
		return nil, err
	}
	return api.NewClient(cfg)
}

// HelperFromFile returns the client of an SSH helper with the configuration of a file.
func HelperFromFile(path string) (*api.Client, error) {
	helper, err := api.LoadSSHHelperConfig(path) // the file is the user's choice
	if err != nil {
		return nil, err
	}
	return helper.NewClient()
}

// Production returns a client that verifies Vault.
func Production(addr, ca string) (*api.Client, error) {
	cfg := api.DefaultConfig()
	cfg.Address = addr
	if err := cfg.ConfigureTLS(&api.TLSConfig{CACert: ca, Insecure: false}); err != nil { // verifies
		return nil, err
	}
	return api.NewClient(cfg)
}
