// Package tlsrenegotiation defines an Analyzer that reports clients that renegotiate.
//
// # Analyzer tlsrenegotiation
//
// tlsrenegotiation: report clients that renegotiate
//
// # What it reports
//
// renegotiation: a Renegotiation that lets a server ask for another handshake, once or
// freely, and one that has no effect: on a config that only serves, or whose
// MinVersion is TLS 1.3.
//
// It does not report a value that the user chooses, or one that it cannot follow.
//
// # Why it matters
//
// The second handshake is not verified by any callback, and is done without RFC 5746
// if the server lacks it (crypto/tls, handshake_client.go).
//
// # Example
//
//	cfg := &tls.Config{Renegotiation: tls.RenegotiateFreelyAsClient}
//
// # Instead
//
//	cfg := &tls.Config{} // a request for another handshake ends the connection
//
// # Fix safety
//
// Deleting the field may end connections to servers that ask for a certificate late, so
// the edit is attached only on request. Where it has no effect nothing changes.
//
// # Since
//
// tlsvet v0.1.0
package tlsrenegotiation
