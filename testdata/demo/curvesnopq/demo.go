// Package curvesnopq shows what a list of curves leaves of the key exchange.
package curvesnopq

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a client that offers everything.
func Run() string {
	ca := peer.NewAuthority("demo")
	c, _ := peer.Connect(&tls.Config{RootCAs: ca.Pool(), ServerName: "shop.test"}, server(ca.Issue("shop.test")))
	if c.Err != nil {
		return c.Err.Error()
	}
	return "both sides could do X25519MLKEM768, and use " + c.State.CurveID.String()
}
