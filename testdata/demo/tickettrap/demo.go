// Package tickettrap shows what a server does that has no ticket keys and is told to issue
// tickets.
package tickettrap

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a client that can resume sessions.
func Run() string {
	ca := peer.NewAuthority("demo")
	client := &tls.Config{
		RootCAs: ca.Pool(), ServerName: "shop.test",
		ClientSessionCache: tls.NewLRUClientSessionCache(1),
	}
	_, s := peer.Connect(client, server(ca.Issue("shop.test")))
	if s.Err != nil {
		return "a client that can resume sessions is not served: " + s.Err.Error()
	}
	return "a client that can resume sessions is served"
}
