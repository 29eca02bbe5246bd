package lib

import "crypto/tls"

func Relax(cfg *tls.Config, insecure bool) { cfg.InsecureSkipVerify = insecure }

func Harden(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS12
	cfg.InsecureSkipVerify = false
}

func SetName(cfg *tls.Config, name string) { cfg.ServerName = name }

func Complete(cfg *tls.Config) { cfg.VerifyConnection = verify }

func CompleteIf(cfg *tls.Config, f func(tls.ConnectionState) error) {
	if f != nil {
		cfg.VerifyConnection = f
	}
}

func CompleteClone(cfg *tls.Config) *tls.Config {
	cfg = cfg.Clone()
	cfg.VerifyConnection = verify
	return cfg
}

func NamedClone(cfg *tls.Config, name string) *tls.Config {
	cfg = cfg.Clone()
	cfg.ServerName = name
	return cfg
}

func OrDefault(cfg *tls.Config) *tls.Config {
	if cfg == nil {
		return &tls.Config{ServerName: "db"}
	}
	return cfg
}
