// Package flow switches verification off in functions of its own.
package flow

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
)

func verify(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	return nil
}

func withCallback(skip bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: skip, VerifyConnection: verify}
}

func wrapperWithCallback(conn net.Conn) {
	tls.Client(conn, withCallback(true)) // the wrapper sets a callback: no report
}

func withoutCallback(skip bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: skip}
}

func wrapperWithoutCallback(conn net.Conn) {
	tls.Client(conn, withoutCallback(true))  // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, withoutCallback(false)) // verifies: no report
}

func completed(conn net.Conn) {
	cfg := withoutCallback(true) // completed on the next line: no report
	cfg.VerifyConnection = verify
	tls.Client(conn, cfg)
}

func served(conn net.Conn) {
	tls.Server(conn, withoutCallback(true)) // servers do not read it: no report
}

func switchOff(cfg *tls.Config) { cfg.InsecureSkipVerify = true } // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`

func byPointer(conn net.Conn) {
	cfg := &tls.Config{}
	switchOff(cfg)
	tls.Client(conn, cfg)
}

func install(cfg *tls.Config) { cfg.VerifyConnection = verify }

func installed(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // install sets a callback: no report
	install(cfg)
	tls.Client(conn, cfg)
}

func dial(conn net.Conn, cfg *tls.Config) *tls.Conn {
	return tls.Client(conn, cfg)
}

func throughDial(conn net.Conn) {
	dial(conn, &tls.Config{InsecureSkipVerify: true}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	dial(conn, &tls.Config{ServerName: "a"})          // verifies: no report
}

func skipByDefault() bool { return true } // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`

func fromFunction(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: skipByDefault()})
}

var shared = tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`

func packageVariable(conn net.Conn) {
	tls.Client(conn, &shared)
}

func closure(conn net.Conn) {
	cfg := &tls.Config{}
	off := func() { cfg.InsecureSkipVerify = true } // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	off()
	tls.Client(conn, cfg)
}

func uncalledClosure(conn net.Conn) {
	cfg := &tls.Config{}
	off := func() { cfg.InsecureSkipVerify = true } // never called: no report
	_ = off
	tls.Client(conn, cfg)
}

type client struct{ insecure bool }

func (c client) dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: c.insecure})
}

func field(addr string) {
	client{insecure: true}.dial(addr) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	client{}.dial(addr)               // verifies: no report
}

var holder = &http.Client{Transport: &http.Transport{
	TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}}

func useHolder() { holder.Get("https://example.com") } // names nothing of crypto/tls

var unfinished = &tls.Config{InsecureSkipVerify: true} // completed before its only use: no report

func useUnfinished(conn net.Conn) {
	cfg := unfinished.Clone()
	cfg.VerifyConnection = verify
	tls.Client(conn, cfg)
}

func acceptForever(ln net.Listener, cfg *tls.Config) {
	for {
		if conn, err := ln.Accept(); err == nil {
			go greet(tls.Server(conn, cfg))
		}
	}
}

func dialForever(addr string, cfg *tls.Config) {
	for {
		if conn, err := tls.Dial("tcp", addr, cfg); err == nil {
			go greet(conn)
		}
	}
}

func greet(conn *tls.Conn) { conn.Close() }

func endless(ln net.Listener, addr string) {
	go acceptForever(ln, &tls.Config{InsecureSkipVerify: true}) // servers do not read it: no report
	go dialForever(addr, &tls.Config{InsecureSkipVerify: true}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func endlessAtLast(ln net.Listener) {
	cfg := &tls.Config{InsecureSkipVerify: true} // servers do not read it: no report
	if ln != nil {
		acceptForever(ln, cfg)
	}
}

func endlessAtLastDialed(addr string) {
	cfg := &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	if addr != "" {
		dialForever(addr, cfg)
	}
}

// speaksTLS looks at the first byte of a connection.
func speaksTLS(conn net.Conn) bool {
	var first [1]byte
	_, err := conn.Read(first[:])
	return err == nil && first[0] == 0x16
}

// neverTLS looks at a byte that nothing reads into.
func neverTLS(net.Conn) bool {
	var first [1]byte
	return first[0] == 0x16
}

func accept(conn net.Conn, cfg *tls.Config) {
	if speaksTLS(conn) {
		tls.Server(conn, cfg).Handshake()
	}
}

func acceptNever(conn net.Conn, cfg *tls.Config) {
	if neverTLS(conn) {
		tls.Server(conn, cfg).Handshake()
	}
}

func accepted(conn net.Conn) {
	accept(conn, &tls.Config{InsecureSkipVerify: true})      // servers do not read it: no report
	acceptNever(conn, &tls.Config{InsecureSkipVerify: true}) // what uses it is not known // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}
