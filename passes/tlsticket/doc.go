// Package tlsticket defines an Analyzer that reports session tickets and caches that
// give sessions away.
//
// # Analyzer tlsticket
//
// tlsticket: report tickets and caches that give sessions away
//
// # What it reports
//
// ticket-key: a session ticket key that stands in the source.
//
// ticket-plaintext: a WrapSession that returns the session as it is.
//
// ticket-halfpair: a WrapSession without UnwrapSession, or the reverse, that crypto/tls
// does not complete.
//
// ticket-index: an UnwrapSession that panics where a client has no ticket.
//
// ticket-trap: tickets of a config that replaces one with SessionTicketsDisabled.
//
// cache-shared: one session cache for clients with and without a certificate.
//
// tickets-disabled, off by default: a SessionTicketsDisabled, and where it does nothing.
//
// It does not report a key that it cannot follow to constants, or sessions that are
// handed to another function, which may encrypt them.
//
// # Why it matters
//
// A ticket holds the secret of its session, and the client sends it in the clear
// (crypto/tls, ticket.go). A resumed session keeps the identity that it was made with.
//
// # Example
//
//	cfg.SetSessionTicketKeys([][32]byte{{1, 2, 3}})
//
// # Instead
//
//	cfg := &tls.Config{} // random keys, which crypto/tls rotates
//
// # Fix safety
//
// No edit is offered for a key: where it should come from is not in the source. A
// SessionTicketsDisabled without effect is deleted, which changes nothing. One that is
// added to a config without keys changes no handshake but those that would fail.
//
// # Since
//
// tlsvet v0.1.0
package tlsticket
