// Package clientauthweak shows whom a server lets in that requires a certificate and does
// not verify it.
package clientauthweak

import (
	"crypto/tls"

	"example.com/demo/peer"
)

// Run connects a client with a certificate that it signed itself.
func Run() string {
	staff, anyone := peer.NewAuthority("staff"), peer.NewAuthority("anyone")
	client := &tls.Config{
		RootCAs: staff.Pool(), ServerName: "files.test",
		Certificates: []tls.Certificate{anyone.Issue("alice")},
	}
	// What it is asked for is of an authority that it knows not: it sends its own all the same.
	client.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return &client.Certificates[0], nil }
	_, s := peer.Connect(client, server(staff.Issue("files.test"), staff.Pool()))
	if s.Err != nil {
		return "the client is refused: " + s.Err.Error()
	}
	return "the server lets in " + s.Name() + ", whom nobody vouched for"
}
