// Package cipherbroken shows what a list of suites does of which none works before
// TLS 1.3.
package cipherbroken

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a client of TLS 1.2.
func Run() string {
	ca := peer.NewAuthority("demo")
	client := &tls.Config{RootCAs: ca.Pool(), ServerName: "shop.test"}
	client.MaxVersion = tls.VersionTLS12
	_, server := peer.Connect(client, server(ca.Issue("shop.test")))
	if server.Err != nil {
		return "a client of TLS 1.2 is refused, although the server allows TLS 1.2"
	}
	return "a client of TLS 1.2 is served"
}
