// Package versionfloor shows what a low MinVersion lets in.
package versionfloor

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a client that knows nothing newer than TLS 1.0.
func Run() string {
	ca := peer.NewAuthority("demo")
	old := &tls.Config{RootCAs: ca.Pool(), ServerName: "shop.test", MinVersion: tls.VersionTLS10}
	old.MaxVersion = old.MinVersion
	client, server := peer.Connect(old, server(ca.Issue("shop.test")))
	if server.Err != nil {
		return "a client of TLS 1.0 is refused: " + server.Err.Error()
	}
	return "the server talks to a client of TLS 1.0 by " + tls.VersionName(client.State.Version)
}
