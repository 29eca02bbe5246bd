// Package clientcamissing shows who vouches for clients where ClientCAs is not set.
package clientcamissing

import (
	"crypto/tls"
	"encoding/pem"
	"os"
	"path/filepath"

	"example.com/demo/peer"
)

// Run connects a client with a certificate of an authority that the system trusts for web
// sites. Elsewhere than on Linux and BSD the system does not read SSL_CERT_FILE.
func Run() string {
	staff, public := peer.NewAuthority("staff"), peer.NewAuthority("public")
	dir := peer.Must(os.MkdirTemp("", "demo"))
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "roots.pem")
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: public.Raw()})
	if err := os.WriteFile(file, text, 0o600); err != nil {
		panic(err)
	}
	os.Setenv("SSL_CERT_FILE", file)
	os.Setenv("SSL_CERT_DIR", dir)
	client := &tls.Config{RootCAs: staff.Pool(), ServerName: "files.test"}
	cert := public.Issue("blog.test")
	client.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return &cert, nil }
	_, s := peer.Connect(client, server(staff.Issue("files.test"), staff.Pool()))
	if s.Err != nil {
		return "the client is refused: " + s.Err.Error()
	}
	return "the owner of " + s.Name() + " is let in as a member of staff"
}
