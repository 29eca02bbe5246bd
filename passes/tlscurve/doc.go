// Package tlscurve defines an Analyzer that reports the key exchanges a config lists.
//
// # Analyzer tlscurve
//
// tlscurve: report key exchanges that are left out or do nothing
//
// # What it reports
//
// curves-no-pq: a CurvePreferences without a post-quantum key exchange, in a module
// whose go line has one by default.
//
// curves-noeffect: a number in CurvePreferences that is no key exchange of crypto/tls.
//
// curves-broken: a list of nothing that crypto/tls implements, or of post-quantum key
// exchanges alone while TLS 1.2 is allowed.
//
// It does not report a list that the user chooses, or one that it cannot follow to its
// last element. Order has no meaning since Go 1.24 and is not looked at. There is no rule
// about weak groups, because crypto/tls implements none.
//
// # Why it matters
//
// A list allows nothing but what it names (crypto/tls, common.go, curvePreferences).
//
// # Example
//
//	cfg := &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519, tls.CurveP256}}
//
// # Instead
//
//	cfg := &tls.Config{}
//
// # Fix safety
//
// Deleting a list makes the ClientHello larger, and is attached only on request.
// Deleting an element that has no effect is neutral.
//
// # Since
//
// tlsvet v0.1.0
package tlscurve
