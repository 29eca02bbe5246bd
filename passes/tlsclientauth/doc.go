// Package tlsclientauth defines an Analyzer that reports servers that do not verify
// the certificates of their clients.
//
// # Analyzer tlsclientauth
//
// tlsclientauth: report servers that do not verify their clients
//
// # What it reports
//
// clientauth-weak: a ClientAuth that accepts any certificate, on a server without a
// callback that could verify it.
//
// clientca-missing: a ClientAuth that verifies, without ClientCAs.
//
// clientca-unused: ClientCAs without ClientAuth.
//
// peercert-unverified: a name read from a certificate that nothing in the package
// verifies.
//
// peercert-index: a callback that panics where a client sends no certificate.
//
// It does not report a mode that the user chooses, a config with GetConfigForClient,
// which may replace everything, or one that is only seen to connect.
//
// # Why it matters
//
// Only two modes verify a chain, and they do it against the system's roots unless
// ClientCAs says otherwise (crypto/tls, handshake_server.go, processCertsFromClient).
//
// # Example
//
//	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert, ClientCAs: pool}
//
// # Instead
//
//	cfg := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}
//
// # Fix safety
//
// A mode that verifies refuses the clients that nobody vouches for, so the edit is
// attached only on request.
//
// # Since
//
// tlsvet v0.1.0
package tlsclientauth
