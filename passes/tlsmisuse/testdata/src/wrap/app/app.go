// Package app uses configs together with a library.
package app

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"

	"wrap/lib"
)

var roots = x509.NewCertPool()

func listen(l net.Listener, cfg *tls.Config) net.Listener {
	l = lib.Listen(l, cfg)
	cfg.MinVersion = tls.VersionTLS13 // silent: a function of another package may use a copy
	return l
}

func complete(l net.Listener, cfg *tls.Config) net.Listener {
	l = tls.NewListener(l, cfg)
	lib.Complete(cfg) // silent: what another package writes is not told
	return l
}

func made(l net.Listener) net.Listener {
	cfg := lib.Config(nil)
	l = tls.NewListener(l, cfg)
	cfg.MinVersion = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config`
	return l
}

func madeBefore(l net.Listener) net.Listener {
	cfg := lib.Config(nil)
	cfg.MinVersion = tls.VersionTLS13 // before: no report
	return tls.NewListener(l, cfg)
}

func dialed() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
		DialTLSContext:  lib.Dial,
	}
}

func configured() *http.Transport {
	return &http.Transport{
		TLSClientConfig: lib.Config(roots), // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
		DialTLSContext:  lib.Dial,
	}
}

func unread() *http.Transport {
	return &http.Transport{TLSClientConfig: lib.Config(roots)} // nothing beside it: no report
}

func yielded() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots}, // silent: not known whether Dialer returns nil
		DialTLSContext:  lib.Dialer(),
	}
}

func method() *http.Transport {
	cfg := &tls.Config{RootCAs: roots}
	d := &lib.Dialing{Config: cfg}
	return &http.Transport{TLSClientConfig: cfg, DialTLS: d.Dial} // the function has the config: no report
}

func transport() *http.Transport {
	return lib.Transport(&tls.Config{RootCAs: roots}) // silent: what a Transport of another package reads is not told
}

func quic() *tls.QUICConn {
	return tls.QUICServer(&tls.QUICConfig{TLSConfig: lib.Old()}) // silent: not followed to another package
}

func nothing(conn net.Conn) *tls.Conn {
	return tls.Server(conn, lib.None()) // silent: not followed to another package
}
