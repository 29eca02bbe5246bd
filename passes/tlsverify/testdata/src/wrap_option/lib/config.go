package lib

import "crypto/tls"

// A ConfigOption changes the config itself.
type ConfigOption func(*tls.Config)

func Skip(skip bool) ConfigOption {
	return func(cfg *tls.Config) { cfg.InsecureSkipVerify = skip } // the caller's choice: no report
}

func Unchecked() ConfigOption {
	return func(cfg *tls.Config) { cfg.InsecureSkipVerify = true } // reported where the option is taken: no report
}

func Name(name string) ConfigOption {
	return func(cfg *tls.Config) { cfg.ServerName = name }
}

func Verifier(f func(tls.ConnectionState) error) ConfigOption {
	return func(cfg *tls.Config) { cfg.VerifyConnection = f }
}

func NewConfig(opts ...ConfigOption) *tls.Config {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	for _, opt := range opts {
		opt(cfg)
	}
	return cfg
}

// Relax has no closure: it is an option, and can be called on a config.
func Relax(cfg *tls.Config) {
	cfg.InsecureSkipVerify = true // silent: it completes what another decided to hand over
}
