// Package verifyvacuous shows whom a client talks to whose own verification never fails.
package verifyvacuous

import (
	"crypto/tls"
	"io"
	"log"

	"example.com/demo/peer"
)

// Run lets somebody answer whose certificate the client's authority did not sign.
func Run() string {
	log.SetOutput(io.Discard)
	bank, thief := peer.NewAuthority("bank"), peer.NewAuthority("thief")
	c, _ := peer.Connect(client(bank.Pool()), &tls.Config{Certificates: []tls.Certificate{thief.Issue("bank.test")}})
	if c.Err != nil {
		return "the client hangs up: " + c.Err.Error()
	}
	return "the client talks to whoever answers"
}
