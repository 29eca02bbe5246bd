// Package opensslopt defines an Analyzer that reports weak options of the Go bindings
// of OpenSSL.
//
// # Analyzer opensslopt
//
// opensslopt: report weak options of the Go bindings of OpenSSL
//
// # What it reports
//
// openssl-version: a protocol version below TLS 1.2, in NewCtxWithVersion,
// SetMinProtoVersion or SetMaxProtoVersion, and ClearOptions of a bit that keeps one off.
//
// openssl-verify: VerifyNone, InsecureSkipHostVerification, and a context that is
// dialled without any SetVerify.
//
// openssl-cipher: a cipher list that asks for weak suites.
//
// openssl-compression: ClearOptions of NoCompression.
//
// openssl-noop: NoSSLv2, which is zero since OpenSSL 1.1.0.
//
// A binding is a package openssl whose type Ctx has a method SetOptions, whatever its
// path: spacemonkeygo/openssl, libp2p/go-openssl, tarantool/go-openssl and their forks.
// Where cgo is off and the package has no types, the names in the source decide.
// The command then reports what it finds beside the failure to analyze the rest; go vet
// does not get that far, because the go command refuses the package.
//
// It does not report what a condition selects, other than one on an error, nor a
// constant that it cannot follow inside one function. It does not report a context with
// no floor: which versions it then allows depends on the OpenSSL that is linked.
//
// # Why it matters
//
// OpenSSL does what it is told, and a new context verifies nobody (SSL_CTX_set_verify(3)).
// RFC 8996 forbids TLS 1.0 and 1.1, RFC 7465 RC4.
//
// # Example
//
//	ctx, err := openssl.NewCtxWithVersion(openssl.TLSv1)
//
// # Instead
//
//	ctx, err := openssl.NewCtxWithVersion(openssl.TLSv1_2)
//
// # Fix safety
//
// Raising a version to TLS 1.2 and dropping weak suites refuses only peers that RFC
// 8996 and RFC 9325 say must be refused. Dropping NoSSLv2 changes nothing. Verifying
// the peer can stop a connection that works today, and is attached only on request.
//
// # Since
//
// tlsvet v0.1.0
package opensslopt
