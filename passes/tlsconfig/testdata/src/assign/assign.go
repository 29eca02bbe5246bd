// Package assign completes configs after making them.
package assign

import (
	"crypto/tls"
	"net"
	"net/http"
)

func newThenFields(conn net.Conn) {
	cfg := new(tls.Config) // want `client {InsecureSkipVerify: true, MinVersion: 0x0301}`
	cfg.MinVersion = tls.VersionTLS10
	cfg.InsecureSkipVerify = true
	tls.Client(conn, cfg)
}

func varThenFields(conn net.Conn) {
	var cfg tls.Config // want `client {MinVersion: 0x0302}`
	cfg.MinVersion = tls.VersionTLS11
	tls.Client(conn, &cfg)
}

func overridden(conn net.Conn) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10, InsecureSkipVerify: true} // want `client {InsecureSkipVerify: false, MinVersion: 0x0303}`
	cfg.MinVersion = tls.VersionTLS12
	cfg.InsecureSkipVerify = false
	tls.Client(conn, cfg)
}

func afterUse(conn net.Conn) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12} // want `client {MinVersion: 0x0303}`
	tls.Client(conn, cfg)
	cfg.MinVersion = tls.VersionTLS10
}

func throughTransport() *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{}} // want `client {MinVersion: 0x0301}`
	tr.TLSClientConfig.MinVersion = tls.VersionTLS10
	return tr
}

func throughDefaultTransport() {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `client {InsecureSkipVerify: true}`
}

func throughServer(srv *http.Server) {
	srv.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS11} // want `server {MinVersion: 0x0302}`
}

func pointerValued(conn net.Conn) {
	a := &tls.Config{MinVersion: tls.VersionTLS12} // want `client {MinVersion: 0x0301}`
	b := a
	b.MinVersion = tls.VersionTLS10
	tls.Client(conn, a)
}

type embedsPointer struct {
	*tls.Config
	name string
}

func promotedThroughPointer(conn net.Conn) {
	e := embedsPointer{Config: &tls.Config{}, name: "a"} // want `client {InsecureSkipVerify: true, MinVersion: 0x0301}`
	e.MinVersion = tls.VersionTLS10
	e.Config.InsecureSkipVerify = true
	tls.Client(conn, e.Config)
}

type embedsValue struct {
	tls.Config
}

func promotedThroughValue(conn net.Conn) {
	var e embedsValue // want `client {MinVersion: 0x0301}`
	e.MinVersion = tls.VersionTLS10
	tls.Client(conn, &e.Config)
}

type outer struct{ embedsValue }

func promotedTwice(conn net.Conn) {
	o := &outer{} // want `client {InsecureSkipVerify: true}`
	o.InsecureSkipVerify = true
	tls.Client(conn, &o.Config)
}

func multi(conn net.Conn) {
	cfg := &tls.Config{} // want `client {MaxVersion: 0x0302, MinVersion: 0x0301}`
	cfg.MinVersion, cfg.MaxVersion = tls.VersionTLS10, tls.VersionTLS11
	tls.Client(conn, cfg)
}

func fromTwoResults(conn net.Conn) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: true, MinVersion: 0x0301}`
	cfg.MinVersion, cfg.InsecureSkipVerify = both()
	tls.Client(conn, cfg)
}

func both() (uint16, bool) { return tls.VersionTLS10, true }

func inLoop(conn net.Conn) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: true}`
	for range 3 {
		cfg.InsecureSkipVerify = true
		tls.Client(conn, cfg)
	}
}

func byAddressOfField(conn net.Conn) {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301}`
	p := &cfg.MinVersion
	*p = tls.VersionTLS10
	tls.Client(conn, cfg)
}

func byAddressOfPointer(conn net.Conn) {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301}`
	pp := &cfg
	(*pp).MinVersion = tls.VersionTLS10
	tls.Client(conn, cfg)
}

type holder struct {
	cfg *tls.Config
}

func (h *holder) set() { h.cfg.MinVersion = tls.VersionTLS10 }

func throughMethod(conn net.Conn) {
	h := &holder{cfg: &tls.Config{}} // want `client {MinVersion: 0x0301}`
	h.set()
	tls.Client(conn, h.cfg)
}

func intoSliceElement(conn net.Conn) {
	cfgs := make([]*tls.Config, 2)
	cfgs[0] = &tls.Config{} // want `client {MinVersion: 0x0301}`
	cfgs[0].MinVersion = tls.VersionTLS10
	tls.Client(conn, cfgs[0])
}

func conditionally(conn net.Conn, n int) {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301 or unset}`
	if n > 3 {
		cfg.MinVersion = tls.VersionTLS10
	}
	tls.Client(conn, cfg)
}

func structValued(conn net.Conn) {
	var cfg tls.Config // want `client {MinVersion: 0x0302}`
	cfg = tls.Config{MinVersion: tls.VersionTLS11}
	tls.Client(conn, &cfg)
}

func structReplaces(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // want `client {MinVersion: 0x0303}`
	*cfg = tls.Config{MinVersion: tls.VersionTLS12}
	tls.Client(conn, cfg)
}
