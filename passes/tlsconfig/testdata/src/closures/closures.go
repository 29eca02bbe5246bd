// Package closures makes and completes configs in function literals.
package closures

import (
	"crypto/tls"
	"net"
	"sync"
)

func captured(conn net.Conn) {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301}`
	set := func() { cfg.MinVersion = tls.VersionTLS10 }
	set()
	tls.Client(conn, cfg)
}

func capturedConstant(conn net.Conn) {
	v := uint16(tls.VersionTLS10)
	dial := func() { tls.Client(conn, &tls.Config{MinVersion: v}) } // want `client {MinVersion: hole}` `client {MinVersion: 0x0301}`
	dial()
}

func assignedLater(conn net.Conn) {
	var v uint16
	dial := func() { tls.Client(conn, &tls.Config{MinVersion: v}) } // want `client {MinVersion: hole}` `client {MinVersion: 0x0301}`
	v = tls.VersionTLS10
	dial()
}

func deferred(conn net.Conn) {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301}`
	defer tls.Client(conn, cfg)
	cfg.MinVersion = tls.VersionTLS10
}

func deferredSet() (cfg *tls.Config) {
	cfg = &tls.Config{} // want `client {InsecureSkipVerify: true or unset}`
	defer func() { cfg.InsecureSkipVerify = true }()
	return cfg
}

func useDeferredSet(conn net.Conn) { tls.Client(conn, deferredSet()) }

func once(conn net.Conn) {
	var o sync.Once
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301 or unset}` `nobody {}`
	o.Do(func() { cfg.MinVersion = tls.VersionTLS10 })
	tls.Client(conn, cfg)
}

func methodValue(conn net.Conn) {
	s := &setter{cfg: &tls.Config{}} // want `client {MinVersion: 0x0301}`
	set := s.set
	set(tls.VersionTLS10)
	tls.Client(conn, s.cfg)
}

type setter struct{ cfg *tls.Config }

func (s *setter) set(v uint16) { s.cfg.MinVersion = v }

func methodExpression(conn net.Conn) {
	s := &setter{cfg: &tls.Config{}} // want `client {MinVersion: 0x0301}`
	(*setter).set(s, tls.VersionTLS10)
	tls.Client(conn, s.cfg)
}

func immediate(conn net.Conn) {
	tls.Client(conn, func() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS10} }()) // want `client {MinVersion: 0x0301}`
}

func goroutine(conn net.Conn) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10} // want `client {MinVersion: 0x0301}`
	go func() { tls.Client(conn, cfg) }()
}

func inParameter(conn net.Conn) {
	with(func(cfg *tls.Config) { cfg.InsecureSkipVerify = true }, conn)
}

func with(f func(*tls.Config), conn net.Conn) {
	cfg := &tls.Config{} // want `client {others: unknown}` `client {InsecureSkipVerify: true}`
	f(cfg)
	tls.Client(conn, cfg)
}

func iterator(conn net.Conn) {
	cfgs := func(yield func(*tls.Config) bool) {
		yield(&tls.Config{MinVersion: tls.VersionTLS10}) // want `nobody elsewhere {MinVersion: 0x0301}` `client {MinVersion: 0x0301}`
	}
	for cfg := range cfgs {
		tls.Client(conn, cfg)
	}
}
