// Package tlscipher defines an Analyzer that reports the cipher suites a config lists.
//
// # Analyzer tlscipher
//
// tlscipher: report cipher suites that are weak or have no effect
//
// # What it reports
//
// cipher-weak: a suite of tls.InsecureCipherSuites that reaches CipherSuites.
//
// cipher-noeffect: a suite in CipherSuites that crypto/tls drops: one of TLS 1.3, a
// signalling value, or one that it does not implement. Also the whole field when
// MinVersion is TLS 1.3.
//
// cipher-broken: a list that is empty but not nil, or from which crypto/tls drops
// everything, while TLS 1.2 is allowed: every handshake of TLS 1.2 fails.
//
// cipher-http2: a list with which ServeTLS of net/http fails, since HTTP/2 requires a suite
// that it lacks.
//
// It does not report suites that are named but do not reach the field, those that the
// user chooses, or a list that it cannot follow. Suites at an element that it can
// follow are reported although others in the list are unknown. It does not see that
// EncryptedClientHelloConfigList makes a client offer TLS 1.3 alone.
//
// # Why it matters
//
// crypto/tls negotiates what is listed, whether it is in the default list or not
// (crypto/tls, common.go, cipherSuites). RFC 7465 forbids RC4, RFC 10015 RSA key
// exchange, and RFC 9325 section 4.1 advises against 3DES.
//
// # Example
//
//	cfg := &tls.Config{CipherSuites: []uint16{
//		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
//		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
//	}}
//
// # Instead
//
//	cfg := &tls.Config{} // the default list has no weak suite
//
// # Fix safety
//
// Deleting a weak suite refuses only peers that have nothing better, and is offered
// only if a secure one remains in the list. Deleting what has no effect is neutral. For
// a list that breaks TLS 1.2 no edit is offered: what it was to allow is not known. The
// suite that HTTP/2 requires is added only on request, since the list left it out.
//
// # Since
//
// tlsvet v0.1.0
package tlscipher
