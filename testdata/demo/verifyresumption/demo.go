// Package verifyresumption shows what VerifyPeerCertificate does not see.
package verifyresumption

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a member of staff, who is fired, and connects again.
func Run() string {
	staff := peer.NewAuthority("staff")
	fired := map[string]bool{}
	cfg := server(staff.Issue("files.test"), staff.Pool(), fired)
	client := &tls.Config{
		RootCAs: staff.Pool(), ServerName: "files.test",
		Certificates:       []tls.Certificate{staff.Issue("alice")},
		ClientSessionCache: tls.NewLRUClientSessionCache(1),
	}
	if _, s := peer.Connect(client, cfg); s.Err != nil {
		return s.Err.Error()
	}
	fired["alice"] = true
	_, s := peer.Connect(client, cfg)
	if s.Err != nil {
		return "alice is refused: " + s.Err.Error()
	}
	return "alice is let in, since her session is resumed and nobody looks at her certificate"
}
