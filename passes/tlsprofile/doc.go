// Package tlsprofile defines an Analyzer that holds configs to a chosen recommendation.
//
// # Analyzer tlsprofile
//
// tlsprofile: report what the chosen profile leaves out
//
// # What it reports
//
// profile: a config that allows a version, a cipher suite of TLS 1.2 or a key exchange
// which the profile of -tlsvet.profile leaves out, by a list or by default. With the
// default profile it is silent, since all other rules speak for that one.
//
// It does not report what crypto/tls cannot be told, such as the suites of TLS 1.3; nor
// what the user chooses, a config that others see and may complete, or a value that it
// cannot follow.
//
// # Why it matters
//
// The default of Go is wider than most recommendations: RFC 9325 tolerates its CBC suites,
// NIST SP 800-52r2 does not list X25519.
//
// # Example
//
//	cfg := &tls.Config{MinVersion: tls.VersionTLS12} // -tlsvet.profile=mozilla-modern
//
// # Instead
//
//	cfg := &tls.Config{MinVersion: tls.VersionTLS13}
//
// # Fix safety
//
// No edit is offered: each can stop a connection that works.
//
// # Since
//
// tlsvet v0.1.0
package tlsprofile
