// Package verifyhostname shows whom a client talks to that verifies the chain and not the
// name.
package verifyhostname

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run lets the owner of another host answer, whose certificate is in order.
func Run() string {
	ca := peer.NewAuthority("public")
	c, _ := peer.Connect(client(ca.Pool()), &tls.Config{Certificates: []tls.Certificate{ca.Issue("blog.test")}})
	if c.Err != nil {
		return "the client hangs up: " + c.Err.Error()
	}
	return "the client takes " + c.Name() + " for bank.test"
}
