// Package mutated writes to configs that are in use, or are not yet or not any more.
package mutated

import (
	"crypto/tls"
	"net"
	"net/http"
	"time"
)

var certs []tls.Certificate

func literal(l net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	l = tls.NewListener(l, cfg)
	cfg.MinVersion = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config: handshakes read it meanwhile \(mutate-after-use\)$`
	return l
}

func before(l net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	cfg.MinVersion = tls.VersionTLS13 // before: no report
	return tls.NewListener(l, cfg)
}

func value(conn net.Conn) *tls.Conn {
	var cfg tls.Config
	c := tls.Server(conn, &cfg)
	cfg.Certificates = certs // want `^Certificates is written after tls.Server has the config`
	return c
}

func parameter(conn net.Conn, cfg *tls.Config) *tls.Conn {
	c := tls.Client(conn, cfg)
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
	return c
}

func clone(conn net.Conn, cfg *tls.Config) *tls.Conn {
	c := tls.Client(conn, cfg)
	cfg = cfg.Clone()
	cfg.ServerName = "a" // a Clone: no report
	tls.Client(conn, cfg)
	return c
}

func ofClone(conn net.Conn, cfg *tls.Config) *tls.Conn {
	cfg = cfg.Clone()
	c := tls.Client(conn, cfg)
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
	return c
}

func keys(l net.Listener, keys [][32]byte) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	l = tls.NewListener(l, cfg)
	cfg.SetSessionTicketKeys(keys) // which locks: no report
	return l
}

type server struct {
	config *tls.Config
	l      net.Listener
}

func (s *server) start(l net.Listener) {
	s.l = tls.NewListener(l, s.config)
	s.config.NextProtos = append(s.config.NextProtos, "h2") // want `^NextProtos is written after tls.NewListener has the config`
}

// It may never have started.
func (s *server) reload() { s.config.Certificates = certs } // not known: no report

func replaced(s *server, l net.Listener) {
	s.l = tls.NewListener(l, s.config)
	s.config = &tls.Config{}
	s.config.Certificates = certs // another config: no report
}

func helper(l net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	l = wrap(l, cfg)
	complete(cfg)
	return l
}

func wrap(l net.Listener, cfg *tls.Config) net.Listener { return tls.NewListener(l, cfg) }

func complete(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config`
}

func inOrder(l net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	completeFirst(cfg)
	return wrap(l, cfg)
}

func completeFirst(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS13 // before: no report
}

func goroutine(l net.Listener, changed chan []tls.Certificate) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	l = tls.NewListener(l, cfg)
	go func() {
		for {
			cfg.Certificates = <-changed // want `^Certificates is written after tls.NewListener has the config`
		}
	}()
	return l
}

func early(l net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	go func() {
		cfg.MinVersion = tls.VersionTLS13 // which is first is not known: no report
	}()
	return tls.NewListener(l, cfg)
}

func closure(l net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	l = tls.NewListener(l, cfg)
	time.AfterFunc(time.Hour, func() {
		cfg.Certificates = certs // want `^Certificates is written after tls.NewListener has the config`
	})
	return l
}

func loop(conns []net.Conn, cfg *tls.Config) {
	for _, conn := range conns {
		cfg.ServerName = conn.RemoteAddr().String() // before the use of the first round: no report
		tls.Client(conn, cfg)
	}
}

func fresh(conns []net.Conn) {
	for _, conn := range conns {
		cfg := &tls.Config{}
		cfg.ServerName = conn.RemoteAddr().String() // one for each: no report
		tls.Client(conn, cfg)
	}
}

func branch(conn net.Conn, cfg *tls.Config, secure bool) {
	if secure {
		tls.Client(conn, cfg)
	}
	cfg.ServerName = "a" // not after every way: no report
}

// What completes a config leaves it alone if that is done.
func again(l net.Listener, cfg *tls.Config) {
	fill(cfg)
	tls.NewListener(l, cfg)
	fill(cfg)
}

func fill(cfg *tls.Config) {
	if cfg.MinVersion == 0 {
		cfg.MinVersion = tls.VersionTLS13 // nothing the second time: no report
	}
}

func either(conn net.Conn, a, b *tls.Config, first bool) {
	cfg := a
	if first {
		cfg = b
	}
	tls.Client(conn, cfg)
	a.ServerName = "a" // not known which is used: no report
}

func unknown(conn net.Conn, use func(net.Conn, *tls.Config), cfg *tls.Config) {
	use(conn, cfg)
	cfg.ServerName = "a" // not known what use does: no report
}

func serving(l net.Listener, h http.Handler) {
	srv := &http.Server{Handler: h, TLSConfig: &tls.Config{Certificates: certs}}
	go srv.ServeTLS(l, "", "")
	srv.TLSConfig.MinVersion = tls.VersionTLS13 // want `^MinVersion is written while a server copies the config: a race, or without effect \(mutate-after-use\)$`
}

func inGoroutine(h http.Handler) {
	srv := &http.Server{Handler: h, TLSConfig: &tls.Config{Certificates: certs}}
	go func() {
		srv.ListenAndServeTLS("", "")
	}()
	srv.TLSConfig.MinVersion = tls.VersionTLS13 // not seen what a goroutine of several steps has done: no report
}

func waiting(h http.Handler, ready chan bool) {
	srv := &http.Server{Handler: h, TLSConfig: &tls.Config{Certificates: certs}}
	go func() {
		<-ready
		srv.ListenAndServeTLS("", "")
	}()
	srv.TLSConfig.MinVersion = tls.VersionTLS13 // the goroutine waits: no report
	ready <- true
}

func served(h http.Handler) {
	srv := &http.Server{Handler: h, TLSConfig: &tls.Config{Certificates: certs}}
	srv.ListenAndServeTLS("", "")
	srv.TLSConfig.MinVersion = tls.VersionTLS13 // it serves no more: no report
}

func ownConfig(l net.Listener, h http.Handler) {
	srv := &http.Server{Handler: h}
	go srv.Serve(l)
	srv.TLSConfig.MinVersion = tls.VersionTLS13 // Serve does not read it for connections: no report
}
