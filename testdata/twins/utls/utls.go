// Package utls connects with uTLS, whose Config is a fork of that of crypto/tls.
package utls

import (
	std "crypto/tls"
	"crypto/x509"
	"flag"
	"net"
	"net/http"

	tls "github.com/refraction-networking/utls"
)

var insecure = flag.Bool("insecure", false, "")

func client(conn net.Conn) {
	tls.UClient(conn, &tls.Config{InsecureSkipVerify: true}, tls.HelloChrome_Auto)   // want `^github\.com/refraction-networking/utls: InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true})                          // want `^github\.com/refraction-networking/utls: InsecureSkipVerify lets`
	tls.Dial("tcp", "db:1", &tls.Config{InsecureSkipVerify: true})                   // want `^github\.com/refraction-networking/utls: InsecureSkipVerify lets`
	tls.UClient(conn, &tls.Config{ServerName: "db"}, tls.HelloChrome_Auto)           // verified: no report
	tls.UClient(conn, &tls.Config{InsecureSkipVerify: *insecure}, tls.HelloGolang)   // the user chooses: no report
	std.Client(conn, &std.Config{ServerName: "db", InsecureSkipVerify: true})        // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Server(conn, &tls.Config{InsecureSkipVerify: true})                          // a server: no report
	tls.UClient(conn, &tls.Config{MinVersion: tls.VersionTLS10}, tls.HelloGolang)    // want `^github\.com/refraction-networking/utls: MinVersion TLS 1\.0 .* \(version-floor\)`
	tls.UClient(conn, &tls.Config{MinVersion: tls.VersionTLS12}, tls.HelloGolang)    // TLS 1.2 minimum: no report
	tls.UClient(conn, &tls.Config{InsecureServerNameToVerify: "*"}, tls.HelloGolang) // the chain is verified: no report
}

func assigned(conn net.Conn) *tls.UConn {
	cfg := &tls.Config{ServerName: "db"}
	cfg.InsecureSkipVerify = true // want `^github\.com/refraction-networking/utls: InsecureSkipVerify lets`
	return tls.UClient(conn, cfg.Clone(), tls.HelloFirefox_Auto)
}

func callbacks(conn net.Conn, roots *x509.CertPool) {
	tls.UClient(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(tls.ConnectionState) error { return nil }, // want `^github\.com/refraction-networking/utls: VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	}, tls.HelloGolang)
	tls.UClient(conn, &tls.Config{
		InsecureSkipVerify: true, // verified by the callback: no report
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots, DNSName: "db"})
			return err
		},
	}, tls.HelloGolang)
	tls.UClient(conn, &tls.Config{
		InsecureSkipVerify:    true,
		VerifyPeerCertificate: accept, // want `^github\.com/refraction-networking/utls: VerifyPeerCertificate never fails, so any certificate is accepted \(verify-vacuous\)`
	}, tls.HelloGolang)
}

func accept([][]byte, [][]*x509.Certificate) error { return nil }

// A transport has both.
func transport() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &std.Config{MinVersion: std.VersionTLS12}, // want `^TLSClientConfig is ignored beside DialTLS: its MinVersion has no effect \(config-ignored\)`
		DialTLS: func(network, addr string) (net.Conn, error) {
			conn, err := net.Dial(network, addr)
			if err != nil {
				return nil, err
			}
			return tls.UClient(conn, &tls.Config{InsecureSkipVerify: true}, tls.HelloChrome_Auto), nil // want `^github\.com/refraction-networking/utls: InsecureSkipVerify lets`
		},
	}
}
