// Package slice has functions that make or use configs, hand them what they are made of, or
// have nothing to do with them.
package slice

import "crypto/tls"

func dial(addr, name string) { // want `kept`
	tls.Dial("tcp", addr, &tls.Config{ServerName: name})
}

func dialAs(addr string) { // want `kept`
	dial(addr, "example.com")
}

type server struct {
	addr string
	old  bool
}

func start(addr string, old bool) *server { // want `kept`
	return &server{addr, old}
}

func dialStarted() { // want `kept`
	s := start("example.com:443", true)
	cfg := &tls.Config{}
	if s.old {
		cfg.MinVersion = tls.VersionTLS10
	}
	tls.Dial("tcp", s.addr, cfg)
}

// What it starts is not what dialStarted dials.
func startOther() *server {
	return start("example.org:443", false)
}

var last *server

func restart(addr string, old bool) { // want `kept`
	last = start(addr, old)
}

// What it hands restart ends up where dialLast finds it.
func restartOld() { // want `kept`
	restart("example.net:443", true)
}

func dialLast() { // want `kept`
	cfg := &tls.Config{}
	if last.old {
		cfg.MinVersion = tls.VersionTLS10
	}
	tls.Dial("tcp", last.addr, cfg)
}

func unrelated() string { return last.addr }
