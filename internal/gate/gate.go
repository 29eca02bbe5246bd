// Package gate says which packages the suite can have something to say of.
package gate

import "github.com/tlsvet/tlsvet/internal/driver"

// Suite lists what the suite speaks of. The collector and the rules on its result see a
// package that deals with types of crypto/tls; each other rule has a line here.
var Suite = driver.Gate{
	Imports: []string{"crypto/tls"},
	Named:   "openssl", // opensslopt: the bindings, whoever forked them
	Types:   []string{"net/http.Transport"},

	Inspected: []string{"crypto/tls.ConnectionState"},
	Names: []string{
		"crypto/x509.AppendCertsFromPEM", // tlscertpool
		"crypto/x509.SystemCertPool",
		"crypto/tls.PeerCertificates", // tlsclientauth
		"crypto/tls.TLSUnique",        // tlsdeprecated
		"crypto/tls.NegotiatedProtocolIsMutual",
		"io.ErrUnexpectedEOF",              // tlseof
		"google.golang.org/grpc.NewServer", // tlsplaintext
		"google.golang.org/grpc.WithInsecure",
		"google.golang.org/grpc/credentials/insecure.NewCredentials",
	},
	Texts: []string{
		"tlsvet:",               // tlsdirective
		"//go:debug", "GODEBUG", // tlsgodebug
	},
}
