// Package tlssecret defines an Analyzer that reports configs that give secrets away.
//
// # Analyzer tlssecret
//
// tlssecret: report logged secrets, known randomness, still clocks
//
// # What it reports
//
// keylog: a KeyLogWriter that a config always has.
//
// rand: a Rand whose bytes are known in advance.
//
// time: a Time that always returns the same.
//
// It does not report what the user chooses, what a caller supplies, or a function that
// calls others. Types and functions of other packages are not looked into, except
// readers of the standard library.
//
// # Why it matters
//
// The log decrypts every connection. Ticket keys come from Rand, and rotate by Time
// (crypto/tls, common.go).
//
// # Example
//
//	cfg := &tls.Config{KeyLogWriter: os.Stderr}
//
// # Instead
//
//	cfg := &tls.Config{}
//
// # Fix safety
//
// Without Rand crypto/rand is used, which refuses nobody. Deleting the others changes
// what the program was seen to do, and is attached only on request.
//
// # Since
//
// tlsvet v0.1.0
package tlssecret
