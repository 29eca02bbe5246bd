// Package oldserver is part of programs whose go.mod says go 1.21.
package oldserver

import (
	"crypto/tls"
	"net"
	"net/http"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{ServerName: "example.com"}) // want `server without MinVersion negotiates TLS 1\.0 and TLS 1\.1: go 1\.21 in go\.mod means tls10server=1 \(version-floor\)`
}

func empty(conn net.Conn) {
	tls.Server(conn, &tls.Config{}) // want `server without MinVersion negotiates`
}

func lines(h http.Handler) error {
	s := &http.Server{
		Handler: h,
		TLSConfig: &tls.Config{ // want `server without MinVersion negotiates`
			ClientAuth: tls.NoClientCert, // the last of several lines
		},
	}
	return s.ListenAndServeTLS("cert.pem", "key.pem")
}

func both(conn net.Conn) {
	cfg := &tls.Config{ServerName: "example.com"} // want `server without MinVersion negotiates`
	tls.Client(conn, cfg)
	tls.Server(conn, cfg) // the same config serves clients too
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{ServerName: "example.com"}) // clients start at TLS 1.2 everywhere: no report
}

func floored(conn net.Conn) {
	tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS12}) // TLS 1.2 minimum: no report
}

func later(conn net.Conn) {
	cfg := &tls.Config{ServerName: "example.com"}
	cfg.MinVersion = tls.VersionTLS13 // set after all: no report
	tls.Server(conn, cfg)
}

func loop(conns []net.Conn) {
	for _, conn := range conns {
		cfg := &tls.Config{ServerName: "example.com"}
		if cfg.MinVersion == 0 {
			cfg.MinVersion = tls.VersionTLS12 // in every turn: no report
		}
		tls.Server(conn, cfg)
	}
}

func parameter(conn net.Conn, v uint16) {
	tls.Server(conn, &tls.Config{MinVersion: v}) // not known: no report
}

func maybe(conn net.Conn, n int) {
	cfg := &tls.Config{ServerName: "example.com"}
	if n > 1 {
		cfg.MinVersion = tls.VersionTLS12
	}
	tls.Server(conn, cfg) // one of two: no report
}

func handed(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{ServerName: "example.com"}
	complete(cfg)
	tls.Server(conn, cfg) // complete may have set it: no report
}

// Returned is judged as it stands.
func Returned() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{ServerName: "example.com"}} // want `server without MinVersion negotiates`
}

// Config is completed by who calls it, or serves a client: no report.
func Config() *tls.Config {
	return &tls.Config{ServerName: "example.com"}
}

func replaced(conn net.Conn) {
	tls.Server(conn, &tls.Config{ // another config decides: no report
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{MinVersion: tls.VersionTLS12}, nil
		},
	})
}

type Pair[T any] struct{ Left T }

func generic[T any](conn net.Conn, p Pair[T]) {
	tls.Server(conn, &tls.Config{ServerName: "example.com"}) // want `server without MinVersion negotiates`
}

func closure(conn net.Conn) {
	serve := func() {
		tls.Server(conn, &tls.Config{ServerName: "example.com"}) // want `server without MinVersion negotiates`
	}
	serve()
}

type holder struct{ cfg *tls.Config }

func (h *holder) set() {
	h.cfg = &tls.Config{ServerName: "example.com"} // want `server without MinVersion negotiates`
}

func (h *holder) serve(conn net.Conn) { tls.Server(conn, h.cfg) }

func quic() *tls.QUICConn {
	return tls.QUICServer(&tls.QUICConfig{TLSConfig: &tls.Config{ServerName: "example.com"}}) // less than TLS 1.3 is refused: no report
}
