// Package skipverify shows whom a client talks to that skips verification.
package skipverify

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run lets somebody answer whose certificate the client's authority did not sign.
func Run() string {
	bank, thief := peer.NewAuthority("bank"), peer.NewAuthority("thief")
	c, _ := peer.Connect(client(bank.Pool()), &tls.Config{Certificates: []tls.Certificate{thief.Issue("bank.test")}})
	if c.Err != nil {
		return "the client hangs up: " + c.Err.Error()
	}
	return "the client talks to whoever answers"
}
