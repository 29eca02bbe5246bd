// Package tlscertpool defines an Analyzer that reports pools of certificates that are
// not checked to hold what they should.
//
// # Analyzer tlscertpool
//
// tlscertpool: report certificate pools that fail to load unnoticed
//
// # What it reports
//
// certpool-ignored: a pool that is used whatever came of loading it:
//   - a call of AppendCertsFromPEM whose result nobody reads;
//   - RootCAs or ClientCAs that is set only if AppendCertsFromPEM succeeds, with nothing
//     said or done if it does not;
//   - a pool of SystemCertPool that is added to with neither its error looked at nor
//     the pool compared with nil.
//
// It does not report PEM that is part of the program (a constant, go:embed,
// pem.EncodeToMemory) or comes from a function that is not seen to read it, a pool that
// is asked what it holds or whose certificates need not be there (Intermediates, the
// files of a directory), and a result that is assigned to _.
//
// # Why it matters
//
// AppendCertsFromPEM skips what it cannot parse (crypto/x509/cert_pool.go). An empty
// pool verifies nobody, and every handshake fails with an error about the peer. A
// RootCAs or ClientCAs that stays nil verifies against the system's roots instead:
// any public CA then vouches for servers, or for clients.
//
// # Example
//
//	pool := x509.NewCertPool()
//	pool.AppendCertsFromPEM(pem)
//	cfg := &tls.Config{RootCAs: pool}
//
// # Instead
//
//	pool := x509.NewCertPool()
//	if !pool.AppendCertsFromPEM(pem) {
//		return nil, errors.New("no certificate in " + name)
//	}
//	cfg := &tls.Config{RootCAs: pool}
//
// # Fix safety
//
// No edit is offered: which error to return only the program knows.
//
// # Since
//
// tlsvet v0.1.0
package tlscertpool
