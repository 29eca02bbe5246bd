package option

import "fmt"

// The protocol versions, as Config.MinVersion and Config.MaxVersion spell them
// (crypto/tls/common.go, RFC 8446 section 4.1.2 and its predecessors).
const (
	SSL30 = 0x0300
	TLS10 = 0x0301
	TLS11 = 0x0302
	TLS12 = 0x0303
	TLS13 = 0x0304
)

// Floor is the lowest version that may be negotiated: RFC 8996 sections 4 and 5 say
// that TLS 1.0 and TLS 1.1 must not be used, RFC 7568 section 3 the same of SSL 3.0.
const Floor = TLS12

// Newest is the newest version that crypto/tls negotiates, and what a zero MaxVersion
// means (crypto/tls/common.go, supportedVersions).
const Newest = TLS13

// versions are the ones that crypto/tls has a constant for.
var versions = []struct {
	id    uint16
	name  string
	ident string
	since string // Go release whose API has the constant
}{
	{SSL30, "SSL 3.0", "VersionSSL30", "go1.2"},
	{TLS10, "TLS 1.0", "VersionTLS10", "go1.2"},
	{TLS11, "TLS 1.1", "VersionTLS11", "go1.2"},
	{TLS12, "TLS 1.2", "VersionTLS12", "go1.2"},
	{TLS13, "TLS 1.3", "VersionTLS13", "go1.12"},
}

// VersionName returns the name of a version for a message, such as "TLS 1.2", or its
// number, such as "0x0305", if crypto/tls has no constant for it.
func VersionName(v uint16) string {
	for _, known := range versions {
		if known.id == v {
			return known.name
		}
	}
	return fmt.Sprintf("0x%04X", v)
}

// VersionIdent returns the name of the crypto/tls constant for a version, such as
// "VersionTLS12", or "" if there is none.
func VersionIdent(v uint16) string {
	for _, known := range versions {
		if known.id == v {
			return known.ident
		}
	}
	return ""
}
