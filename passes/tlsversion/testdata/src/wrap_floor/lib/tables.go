package lib

import (
	"crypto/tls"
	"strings"
)

// Versions is changed by nobody.
var Versions = map[string]uint16{"1.0": tls.VersionTLS10, "1.1": tls.VersionTLS11, "1.2": tls.VersionTLS12, "1.3": tls.VersionTLS13}

// Registered is changed by Register.
var Registered = map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}

// Register changes Registered.
func Register(name string, version uint16) { Registered[name] = version }

// Rewritten is changed by those who import this package.
var Rewritten = map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}

// AllVersions makes a table for each caller.
func AllVersions() map[string]uint16 {
	return map[string]uint16{"1.2": tls.VersionTLS12, "1.1": tls.VersionTLS11, "1.0": tls.VersionTLS10}
}

var named = map[string]uint16{"tls10": tls.VersionTLS10, "tls12": tls.VersionTLS12, "TLS11": tls.VersionTLS11}

// AnyCase finds a name in any case, of those in lower case.
func AnyCase(name string) *tls.Config { return &tls.Config{MinVersion: named[strings.ToLower(name)]} }
