// Package ticketkey shows what a ticket key in the source is worth: whoever has the source
// or the binary can read the tickets that are on the wire.
package ticketkey

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run gets a ticket from one server and hands it to another that was built from the same
// source, as an attacker would build it.
func Run() string {
	ca := peer.NewAuthority("demo")
	cert := ca.Issue("shop.test")
	client := &tls.Config{
		RootCAs: ca.Pool(), ServerName: "shop.test",
		ClientSessionCache: tls.NewLRUClientSessionCache(1),
	}
	peer.Connect(client, server(cert))
	_, attacker := peer.Connect(client, server(cert))
	if attacker.Err != nil || !attacker.State.DidResume {
		return "another program cannot read the server's ticket"
	}
	return "another program reads the server's ticket, and with it the secret of the session"
}
