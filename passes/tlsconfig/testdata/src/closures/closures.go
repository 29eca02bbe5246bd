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
	dial := func() { tls.Client(conn, &tls.Config{MinVersion: v}) } // want `client {MinVersion: 0x0301}` `client {MinVersion: hole}`
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
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301 or unset}`
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
