package option

import (
	"fmt"
	"go/version"
	"slices"
	"strconv"
	"strings"
)

// A Setting is one GODEBUG setting that changes what crypto/tls or crypto/x509 does.
type Setting struct {
	Name      string
	Package   string
	Changed   int      // Go 1.N that changed the default, 0 if none did
	Old       string   // the value that restores the behaviour before Changed
	Removed   int      // Go 1.N that has the setting no longer, 0 if all have it
	Immutable bool     // fixed when the program starts
	Weak      []string // values that weaken TLS or certificates
	Above     int      // greater numbers weaken them too, if not 0
	Does      string   // what a weak value does, or else what the setting decides
	Brings    string   // what an old go line brings back that RFC 8996, 9325 or 10015 forbid, or ""
	Severity  Severity // of a weak value
	Source    string
}

// Settings is what internal/godebugs/table.go has for TLS and certificates, by name, and
// what it had. Releases that remove settings are those of the Go 1.24 and 1.27 notes.
var Settings = []Setting{
	{
		Name: "cryptocustomrand", Package: "crypto", Changed: 26, Old: "1",
		Weak: []string{"1"}, Severity: Low,
		Does: "lets Config.Rand feed key exchanges and signatures", Source: "Go 1.26 release notes",
	},
	{
		Name: "fips140", Package: "crypto/fips140", Immutable: true,
		Does: "keeps crypto/tls to FIPS 140-3", Source: "crypto/tls/defaults_fips140.go",
	},
	{
		Name: "fips140ems", Package: "crypto/tls", Weak: []string{"0"}, Severity: Low,
		Does: "lets FIPS 140-3 mode connect without an extended master secret", Source: "RFC 7627 section 1; crypto/tls/handshake_client.go",
	},
	{
		Name: "rsa1024min", Package: "crypto/rsa", Changed: 24, Old: "0",
		Weak: []string{"0"}, Severity: Medium,
		Does: "accepts RSA keys shorter than 1024 bits", Source: "RFC 9325 section 4.5; Go 1.24 release notes",
	},
	{
		Name: "tls10server", Package: "crypto/tls", Changed: 22, Old: "1", Removed: 27,
		Weak: []string{"1"}, Severity: High,
		Brings: "TLS 1.0 on servers",
		Does:   "lets servers without MinVersion negotiate TLS 1.0 and 1.1", Source: "RFC 8996; crypto/tls/common.go, (*Config).supportedVersions",
	},
	{
		Name: "tls3des", Package: "crypto/tls", Changed: 23, Old: "1", Removed: 27,
		Weak: []string{"1"}, Severity: Medium,
		Brings: "3DES",
		Does:   "puts 3DES back among the default suites", Source: "RFC 9325 section 4.1; crypto/tls/defaults.go, defaultCipherSuites",
	},
	{
		Name: "tlsmaxrsasize", Package: "crypto/tls", Above: 8192, Severity: Low,
		Does: "lets peers demand work with RSA keys above 8192 bits", Source: "crypto/tls/handshake_client.go, checkKeySize",
	},
	{
		Name: "tlsmlkem", Package: "crypto/tls", Changed: 24, Old: "0",
		Weak: []string{"0"}, Severity: Low,
		Does: "turns post-quantum key exchange off", Source: "RFC 10024; crypto/tls/defaults.go, defaultCurvePreferences",
	},
	{
		Name: "tlsrsakex", Package: "crypto/tls", Changed: 22, Old: "1", Removed: 27,
		Weak: []string{"1"}, Severity: Medium,
		Brings: "RSA key exchange",
		Does:   "puts RSA key exchange back among the default suites", Source: "RFC 10015; crypto/tls/defaults.go, defaultCipherSuites",
	},
	{
		Name: "tlssecpmlkem", Package: "crypto/tls", Changed: 26, Old: "0",
		Does: "decides whether the hybrids with P-256 and P-384 are offered", Source: "crypto/tls/defaults.go, defaultCurvePreferences",
	},
	{
		Name: "tlssha1", Package: "crypto/tls", Changed: 25, Old: "1",
		Weak: []string{"1"}, Severity: Low,
		Does: "accepts SHA-1 signatures in TLS 1.2", Source: "RFC 9155 section 2; crypto/tls/common.go",
	},
	{
		Name: "tlsunsafeekm", Package: "crypto/tls", Changed: 22, Old: "1", Removed: 27,
		Weak: []string{"1"}, Severity: Medium,
		Does: "exports keying material that two connections can share", Source: "RFC 7627 section 1; crypto/tls/conn.go, (*Conn).connectionStateLocked",
	},
	{
		Name: "x509keypairleaf", Package: "crypto/tls", Changed: 23, Old: "0", Removed: 27,
		Does: "decides whether X509KeyPair fills in Leaf", Source: "crypto/tls/tls.go, X509KeyPair",
	},
	{
		Name: "x509negativeserial", Package: "crypto/x509", Changed: 23, Old: "1",
		Weak: []string{"1"}, Severity: Low,
		Does: "accepts certificates with negative serial numbers", Source: "RFC 5280 section 4.1.2.2; Go 1.23 release notes",
	},
	{
		Name: "x509rsacrt", Package: "crypto/x509", Changed: 24, Old: "0",
		Does: "decides whether CRT values of private keys are read", Source: "Go 1.24 release notes",
	},
	{
		Name: "x509sha1", Package: "crypto/x509", Removed: 24, Weak: []string{"1"}, Severity: High,
		Does: "accepts certificates with SHA-1 signatures", Source: "RFC 9325 section 4.5; Go 1.18 release notes",
	},
	{
		Name: "x509sha256skid", Package: "crypto/x509", Changed: 25, Old: "0",
		Does: "decides the digest of SubjectKeyId, which is an identifier alone", Source: "Go 1.25 release notes",
	},
	{
		Name: "x509usefallbackroots", Package: "crypto/x509",
		Does: "replaces the system's roots by those of SetFallbackRoots", Source: "crypto/x509/root.go",
	},
	{
		Name: "x509usepolicies", Package: "crypto/x509", Changed: 24, Old: "0",
		Does: "decides which field CreateCertificate takes policies from", Source: "Go 1.24 release notes",
	},
}

// SettingByName returns the row of a setting; false if it has nothing to do with TLS.
func SettingByName(name string) (Setting, bool) {
	i, ok := slices.BinarySearchFunc(Settings, name, func(s Setting, name string) int {
		if s.Name < name {
			return -1
		} else if s.Name > name {
			return 1
		}
		return 0
	})
	if !ok {
		return Setting{}, false
	}
	return Settings[i], true
}

// IsWeak reports whether the value weakens TLS or certificates.
func (s Setting) IsWeak(value string) bool {
	n, err := strconv.Atoi(value)
	return slices.Contains(s.Weak, value) || s.Above > 0 && err == nil && n > s.Above
}

// Implied returns the value of the setting in a program whose main module has the given
// go line, "" for the default of the newest Go (cmd/go/internal/load/godebug.go,
// defaultGODEBUG).
func (s Setting) Implied(goLine string) string {
	if s.Changed > 0 && version.Compare(goLine, fmt.Sprintf("go1.%d", s.Changed)) < 0 {
		return s.Old
	}
	return ""
}

// SuiteSettings returns the settings that must all be "1" for an empty
// Config.CipherSuites to mean the suite, none if it always does; false if it never does
// (crypto/tls/defaults.go, defaultCipherSuites).
func SuiteSettings(id uint16) (needed []string, ok bool) {
	s, _ := SuiteByID(id)
	switch s.Class {
	case SuiteSecure:
		return nil, true
	case SuiteInsecure:
		needed, ok = legacySuites[id]
		return needed, ok
	}
	return nil, false
}

// legacySuites are the insecure suites that a setting puts back among the default.
var legacySuites = map[uint16][]string{
	0x000a: {"tlsrsakex", "tls3des"},
	0xc012: {"tls3des"},
	0x002f: {"tlsrsakex"},
	0x0035: {"tlsrsakex"},
	0x009c: {"tlsrsakex"},
	0x009d: {"tlsrsakex"},
}

// NeedsTLS12 reports whether a suite of TLS 1.0 to 1.2 exists in TLS 1.2 alone: those with
// another digest than SHA-1 do (RFC 5246 section 1.2, crypto/tls/cipher_suites.go).
func (s Suite) NeedsTLS12() bool { return !strings.HasSuffix(s.Name, "_SHA") }

// FIPSSuites are the suites that crypto/tls keeps with GODEBUG fips140=on
// (crypto/tls/defaults_fips140.go).
var FIPSSuites = []uint16{0xc02f, 0xc030, 0xc02b, 0xc02c, 0xc023, 0xc027, 0x1301, 0x1302}

// CurveSettings returns the settings that must not be "0" for crypto/tls to offer a key
// exchange by default (crypto/tls/defaults.go, defaultCurvePreferences); false if it
// never does. Naming it in Config.CurvePreferences does not help.
func CurveSettings(id uint16) (needed []string, ok bool) {
	c, ok := CurveByID(id)
	switch {
	case !ok || id == 514:
		return nil, false
	case !c.PostQuantum:
		return nil, true
	case id == 4588:
		return []string{"tlsmlkem"}, true
	}
	return []string{"tlsmlkem", "tlssecpmlkem"}, true
}

// InFIPS reports whether crypto/tls keeps the key exchange with GODEBUG fips140=on
// (crypto/tls/defaults_fips140.go, allowedCurvePreferencesFIPS).
func (c Curve) InFIPS() bool { return c.NIST || c.PostQuantum && c.ID != 514 }
