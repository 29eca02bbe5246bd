// Package twins uses a fork of crypto/tls beside crypto/tls.
package twins

import (
	std "crypto/tls"
	"net"

	"example.org/fork/tls"
	"example.org/named"
	"example.org/options"
)

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true})                // want `^example.org/fork/tls: InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: false})               // verified: no report
	tls.Fingerprint(conn, &tls.Config{InsecureSkipVerify: true}, "chrome") // want `^example.org/fork/tls: InsecureSkipVerify lets`
	std.Client(conn, &std.Config{InsecureSkipVerify: true})                // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	std.Client(conn, &named.Config{InsecureSkipVerify: true})              // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func assigned(conn net.Conn, base *tls.Config) {
	cfg := new(tls.Config).Clone()
	cfg.InsecureSkipVerify = true // want `^example.org/fork/tls: InsecureSkipVerify lets`
	tls.Client(conn, cfg)
	cfg = base.Clone()
	cfg.InsecureSkipVerify = true // base may have a callback: no report
	tls.Client(conn, cfg)
}

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{InsecureSkipVerify: true}) // a server: no report
}

func callbacks(conn net.Conn, check func(tls.ConnectionState) error) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, VerifyConnection: check}) // check verifies: no report
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection:   func(tls.ConnectionState) error { return nil }, // want `^example.org/fork/tls: VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)`
	})
}

func unknown(conn net.Conn, read func() bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: read()}) // not known: no report
}

func optIn(conn net.Conn, insecure bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: insecure}) // the caller's choice: no report
}

type settings struct{ Insecure bool }

func (s settings) client(conn net.Conn) *tls.Conn {
	return tls.Client(conn, &tls.Config{InsecureSkipVerify: s.Insecure})
}

func throughAStruct(conn net.Conn) {
	settings{Insecure: true}.client(conn) // want `^example.org/fork/tls: InsecureSkipVerify lets`
	settings{}.client(conn)               // verified: no report
}

func noTwin() *options.Config {
	return &options.Config{InsecureSkipVerify: true} // nothing connects with it: no report
}
