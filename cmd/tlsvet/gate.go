package main

import (
	"slices"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// gate lists what the suite speaks of. The collector and the rules on its result see a
// package that deals with types of crypto/tls; each other rule has a line here.
var gate = driver.Gate{
	Imports: []string{"crypto/tls"},
	Named:   "openssl", // opensslopt: the bindings, whoever forked them
	Types:   []string{"net/http.Transport"},
	Names: []string{
		"crypto/x509.AppendCertsFromPEM", // tlscertpool
		"crypto/x509.SystemCertPool",
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

// opened returns the gate, opened for the forks of crypto/tls that the policy names. Any
// of them may be in any package.
func (c *command) opened() driver.Gate {
	flags := policyFlags(c.suite)
	if flags == nil {
		return c.gate
	}
	twins := flags.Lookup("twins").Value.(interface{ Elements() []string }).Elements()
	if slices.Contains(twins, "any") {
		return driver.Gate{}
	}
	g := c.gate
	g.Imports = slices.Concat(g.Imports, twins)
	return g
}
