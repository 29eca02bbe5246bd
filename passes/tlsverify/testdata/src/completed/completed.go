// Package completed sets the callback, or takes InsecureSkipVerify back, in another place
// than it switches verification off. Only the first function is reported.
package completed

import (
	"crypto/tls"
	"errors"
	"net"
)

func verify(tls.ConnectionState) error { return errors.New("untrusted") }

func never(conn net.Conn) {
	cfg := tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, &cfg)
}

func structVariable(conn net.Conn) {
	cfg := tls.Config{InsecureSkipVerify: true} // the copy in cfg is completed: no report
	cfg.VerifyConnection = verify
	tls.Client(conn, &cfg)
}

type holder struct{ tls tls.Config }

func structField(conn net.Conn) {
	h := holder{tls: tls.Config{InsecureSkipVerify: true}} // the copy in h is completed: no report
	h.tls.VerifyConnection = verify
	tls.Client(conn, &h.tls)
}

func structValue() tls.Config { return tls.Config{InsecureSkipVerify: true} }

func structResult(conn net.Conn) {
	cfg := structValue() // completed by its only caller: no report
	cfg.VerifyConnection = verify
	tls.Client(conn, &cfg)
}

var global = &tls.Config{VerifyConnection: verify}

func packageVariable(conn net.Conn) {
	global.InsecureSkipVerify = true // the variable has a callback: no report
	tls.Client(conn, global)
}

func cloneOfPackageVariable(conn net.Conn) {
	cfg := global.Clone()
	cfg.InsecureSkipVerify = true // the original had a callback: no report
	tls.Client(conn, cfg)
}

func functionLiteral(conn net.Conn) {
	makeConfig := func() *tls.Config { return &tls.Config{InsecureSkipVerify: true} } // completed by its only caller: no report
	cfg := makeConfig()
	cfg.VerifyConnection = verify
	tls.Client(conn, cfg)
}

func elements(conn net.Conn) {
	cfgs := []tls.Config{{InsecureSkipVerify: true}} // every element is completed: no report
	for i := range cfgs {
		cfgs[i].VerifyConnection = verify
		tls.Client(conn, &cfgs[i])
	}
}

func elementsOfMap(conn net.Conn, names []string) {
	cfgs := map[string]*tls.Config{}
	for _, name := range names {
		cfgs[name] = &tls.Config{InsecureSkipVerify: true} // every element is completed: no report
	}
	for _, cfg := range cfgs {
		cfg.VerifyConnection = verify
		tls.Client(conn, cfg)
	}
}

func deferred(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // completed before the deferred call: no report
	defer func() { tls.Client(conn, cfg) }()
	cfg.VerifyConnection = verify
}

func goroutine(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // completed before ready is closed: no report
	ready := make(chan struct{})
	go func() {
		<-ready
		tls.Client(conn, cfg)
	}()
	cfg.VerifyConnection = verify
	close(ready)
}

func servedOrDialed(conn net.Conn, host string) {
	cfg := &tls.Config{InsecureSkipVerify: true} // taken back before the client sees it: no report
	if host == "" {
		tls.Server(conn, cfg)
		return
	}
	cfg.InsecureSkipVerify = false
	tls.Client(conn, cfg)
}

type server struct{ cfg *tls.Config }

func newServer() *server { return &server{cfg: &tls.Config{InsecureSkipVerify: true}} } // only served: no report

func (s *server) accept(conn net.Conn) { tls.Server(conn, s.cfg) }

type client struct{ cfg *tls.Config }

func newClient() *client { return &client{cfg: &tls.Config{InsecureSkipVerify: true}} } // dial completes it: no report

func (c *client) dial(conn net.Conn) {
	c.cfg.VerifyConnection = verify
	tls.Client(conn, c.cfg)
}

func forClient(conn net.Conn) {
	tls.Server(conn, &tls.Config{GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
		return &tls.Config{InsecureSkipVerify: true}, nil // only served: no report
	}})
}
