// Package configdropped shows what is left of a config once GetConfigForClient returns
// another.
package configdropped

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a client without a certificate.
func Run() string {
	staff := peer.NewAuthority("staff")
	client := &tls.Config{RootCAs: staff.Pool(), ServerName: "files.test"}
	_, s := peer.Connect(client, server(staff.Issue("files.test"), staff.Pool()))
	if s.Err != nil {
		return "a client without a certificate is refused: " + s.Err.Error()
	}
	return "a client without a certificate is let in"
}
