// Package app makes configs, and package lib plays a part with them.
package app

import (
	"crypto/tls"
	"errors"
	"flag"
	"net"
	"wrap_role/lib"
)

var insecure = flag.Bool("insecure", false, "do not verify")

func verify(tls.ConnectionState) error { return errors.New("untrusted") }

func served(ln net.Listener, conn net.Conn) {
	lib.Listen(ln, &tls.Config{InsecureSkipVerify: true})         // servers do not read it: no report
	lib.HTTPServer(":443", &tls.Config{InsecureSkipVerify: true}) // servers do not read it: no report
	lib.Accept(conn, &tls.Config{InsecureSkipVerify: true})       // servers do not read it: no report
}

func dialed(addr string, conn net.Conn) {
	lib.Dial(addr, &tls.Config{InsecureSkipVerify: true})      // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.Dial(addr, &tls.Config{ServerName: "db"})              // verifies: no report
	lib.Dial(addr, &tls.Config{InsecureSkipVerify: *insecure}) // a flag: no report
	lib.HTTPClient(&tls.Config{InsecureSkipVerify: true})      // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.Connect(conn, &tls.Config{InsecureSkipVerify: true})   // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func dialedWithCallback(addr string) {
	lib.Dial(addr, &tls.Config{InsecureSkipVerify: true, VerifyConnection: verify}) // the callback can fail: no report
	lib.DialPinned(addr, &tls.Config{InsecureSkipVerify: true})                     // lib sets a callback: no report
}

func both(conn net.Conn) {
	lib.Peer(conn, &tls.Config{InsecureSkipVerify: true}, true)  // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.Peer(conn, &tls.Config{ServerName: "db"}, true)          // verifies: no report
	lib.Peer(conn, &tls.Config{InsecureSkipVerify: true}, false) // silent: the argument leaves only the server
}

func bothUnknown(conn net.Conn, client bool) {
	lib.Peer(conn, &tls.Config{InsecureSkipVerify: true}, client) // either part // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func oneConfigForTwo(addr string, conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // one report, though it is used twice // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.Dial(addr, cfg)
	lib.Accept(conn, cfg)
}

func prepared(addr string, conn net.Conn) {
	lib.Dial(addr, lib.Prepare(&tls.Config{InsecureSkipVerify: true}))   // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.Accept(conn, lib.Prepare(&tls.Config{InsecureSkipVerify: true})) // servers do not read it: no report
}

func unknown(addr string, s lib.Starter) {
	cfg := &tls.Config{InsecureSkipVerify: true} // not known, s may set a callback: no report
	s.Start(cfg)
	lib.Dial(addr, cfg)
}

func unknownAlone(s lib.Starter) {
	s.Start(&tls.Config{InsecureSkipVerify: true}) // s may dial, and this is what it gets // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func ownDial(addr string, cfg *tls.Config) { lib.Dial(addr, cfg) }

func ownAccept(conn net.Conn, cfg *tls.Config) { lib.Accept(conn, cfg) }

func ownWrappers(addr string, conn net.Conn) {
	ownDial(addr, &tls.Config{InsecureSkipVerify: true})   // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	ownAccept(conn, &tls.Config{InsecureSkipVerify: true}) // servers do not read it: no report
}

func endless(ln net.Listener, addr string) {
	go lib.AcceptForever(ln, &tls.Config{InsecureSkipVerify: true}) // servers do not read it: no report
	go lib.DialForever(addr, &tls.Config{InsecureSkipVerify: true}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}
