// Package tlsverify defines an Analyzer that reports clients that do not verify
// whom they talk to, or cannot.
//
// # Analyzer tlsverify
//
// tlsverify: report clients that accept any certificate
//
// # What it reports
//
// skip-verify: InsecureSkipVerify is true on a config that a client can use, and
// neither VerifyConnection nor VerifyPeerCertificate is set on it.
//
// verify-vacuous: InsecureSkipVerify is true and the callbacks that are set return
// nil on every path.
//
// verify-resumption: VerifyPeerCertificate can refuse the peer, VerifyConnection is not
// set, and sessions are resumed: by a server that requests certificates, or by a client
// with a session cache.
//
// verify-hostname: the callback that verifies in place of crypto/tls asks crypto/x509 for a
// chain without a DNSName, and does nothing else that tells one server from another.
//
// verify-keyusage: the callback of a server asks crypto/x509 for a chain without KeyUsages,
// which then wants the certificate of a server.
//
// servername-missing: a config with neither ServerName nor InsecureSkipVerify reaches
// tls.Client, tls.QUICClient or StartTLS of net/smtp.
//
// servername-invalid: ServerName is a constant with a port, a path or white space, or a
// URL, on a client that verifies.
//
// ech-verify: EncryptedClientHelloRejectionVerify returns nil on every path.
//
// It does not report a value that the user chooses, a config that is only seen to serve
// (crypto/tls reads the field on clients alone), or a callback of which nothing
// is known.
//
// # Why it matters
//
// With InsecureSkipVerify a client checks neither the chain nor the name (crypto/tls,
// handshake_client.go, verifyServerCertificate): whoever is on the path can answer.
//
// # Example
//
//	cfg := &tls.Config{InsecureSkipVerify: true}
//
// # Instead
//
//	cfg := &tls.Config{RootCAs: pool, ServerName: "db.internal"}
//
// # Fix safety
//
// Deleting the field may stop a connection to a server whose certificate does not
// verify, and a check of every connection may refuse a peer that resumed a session, so
// the edits are attached only on request. So are those of a name, which the server is told,
// and of a callback that accepts whoever rejects Encrypted Client Hello.
//
// # Since
//
// tlsvet v0.1.0
package tlsverify
