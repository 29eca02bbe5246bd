// Package cipherweak shows that a suite that is switched off by default is negotiated
// where a list names it.
package cipherweak

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a client of TLS 1.2 that offers RC4 alone.
func Run() string {
	ca := peer.NewAuthority("demo")
	old := &tls.Config{RootCAs: ca.Pool(), ServerName: "shop.test", MaxVersion: tls.VersionTLS12}
	old.CipherSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_RC4_128_SHA}
	client, server := peer.Connect(old, server(ca.IssueRSA("shop.test")))
	if server.Err != nil {
		return "a client that offers RC4 alone is refused"
	}
	return "the server encrypts with " + tls.CipherSuiteName(client.State.CipherSuite)
}
