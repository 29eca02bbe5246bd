// Package tlsversion defines an Analyzer that reports the versions a config allows.
//
// # Analyzer tlsversion
//
// tlsversion: report version ranges that are too old or empty
//
// # What it reports
//
// version-floor: a MinVersion below TLS 1.2. Small numbers and tls.VersionSSL30 count:
// crypto/tls knows nothing older than TLS 1.0, so each of them enables TLS 1.0. On a
// server also a MinVersion that is not set, in a program with tls10server=1, which a
// go.mod that says less than go 1.22 implies.
//
// version-ceiling: a MaxVersion below TLS 1.3.
//
// version-empty: a MinVersion above MaxVersion, or a MaxVersion below the default
// minimum: no handshake succeeds.
//
// It does not report an unset MinVersion of clients, of libraries, which other programs
// can import, and of a config that GetConfigForClient replaces; nor a version that the
// user chooses, or one that it cannot follow to a constant.
//
// # Why it matters
//
// RFC 8996 forbids TLS 1.0 and 1.1. Without TLS 1.3 there is no post-quantum key
// exchange (crypto/tls, common.go) and certificates travel in the clear.
//
// # Example
//
//	cfg := &tls.Config{MinVersion: tls.VersionTLS10}
//
// # Instead
//
//	cfg := &tls.Config{} // the default minimum is TLS 1.2
//
// # Fix safety
//
// Raising the floor to TLS 1.2 refuses only peers that RFC 8996 says must be refused.
// Deleting a ceiling changes what is negotiated and is attached only on request.
//
// # Since
//
// tlsvet v0.1.0
package tlsversion
