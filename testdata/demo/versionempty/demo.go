// Package versionempty shows what a server does to which no version is left.
package versionempty

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects an up-to-date client.
func Run() string {
	ca := peer.NewAuthority("demo")
	_, server := peer.Connect(&tls.Config{RootCAs: ca.Pool(), ServerName: "shop.test"}, server(ca.Issue("shop.test")))
	if server.Err != nil {
		return "an up-to-date client is refused: " + server.Err.Error()
	}
	return "an up-to-date client is served by " + tls.VersionName(server.State.Version)
}
