// Package tlsdeprecated defines an Analyzer that reports deprecated parts of crypto/tls.
//
// # Analyzer tlsdeprecated
//
// tlsdeprecated: report options that crypto/tls deprecates or ignores
//
// # What it reports
//
// prefer-server: PreferServerCipherSuites is written, whatever its value.
//
// deprecated: any other use of an object that the documentation of crypto/tls
// deprecates, such as Config.SessionTicketKey or tls.VersionSSL30.
//
// tls-unique: a ConnectionState.TLSUnique whose bytes are hashed, compared or copied in
// a function that asks neither whether there are any nor for the version of the
// connection. Handing them to a function of the project, or returning them, is not
// reported: they can be asked for there.
//
// prefer-server speaks in files whose Go version is at least 1.18, deprecated
// whatever the go line says: it names the oldest release that builds the module, not
// the one that does. Config.Rand, deprecated in Go 1.27, counts from that release
// on. A field that is cleared, as in cfg.NameToCertificate = nil, is not reported,
// nor is a read of PreferServerCipherSuites or one whose address is taken.
//
// # Why it matters
//
// Since Go 1.17 a server selects by crypto/tls's own order (cipher_suites.go). What is
// deprecated has a replacement that does better: a SessionTicketKey is never rotated,
// which RFC 9325 section 3.4 requires. TLSUnique is nil in TLS 1.3, which has no such
// binding (RFC 8446 appendix C.5): what binds to it then binds to nothing.
//
// # Example
//
//	cfg := &tls.Config{PreferServerCipherSuites: true}
//
// # Instead
//
//	cfg := &tls.Config{} // crypto/tls knows what is fast and safe on both sides
//
// # Fix safety
//
// Deleting PreferServerCipherSuites is neutral: crypto/tls never reads it. For the rest
// no edit is offered, because another certificate or key may then be chosen.
//
// # Since
//
// tlsvet v0.1.0
package tlsdeprecated
