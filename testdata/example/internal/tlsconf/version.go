// Package tlsconf holds the TLS settings that the shop's programs share.
package tlsconf

import (
	"crypto/tls"
	"fmt"
)

var versionNames = map[uint16]string{
	tls.VersionTLS10: "1.0",
	tls.VersionTLS11: "1.1",
	tls.VersionTLS12: "1.2",
	tls.VersionTLS13: "1.3",
}

// VersionName returns the name of a protocol version as the access log spells it.
func VersionName(v uint16) string {
	if name, ok := versionNames[v]; ok {
		return name
	}
	return fmt.Sprintf("%#04x", v)
}

// ParseVersion returns the protocol version that a configuration file names.
func ParseVersion(name string) (uint16, error) {
	for v, n := range versionNames {
		if n == name {
			return v, nil
		}
	}
	return 0, fmt.Errorf("unknown TLS version %q", name)
}

// Harden raises the lowest version of cfg to the company's floor.
func Harden(cfg *tls.Config) *tls.Config {
	if cfg.MinVersion < tls.VersionTLS12 {
		cfg.MinVersion = tls.VersionTLS12
	}
	return cfg
}
