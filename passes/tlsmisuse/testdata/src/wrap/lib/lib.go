// Package lib uses and makes configs for its importers.
package lib

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
)

func Listen(l net.Listener, cfg *tls.Config) net.Listener { return tls.NewListener(l, cfg) }

func Complete(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS13 // who calls it has used the config or not: no report
}

func Dial(ctx context.Context, network, addr string) (net.Conn, error) {
	return new(tls.Dialer).DialContext(ctx, network, addr)
}

func Dialer() func(context.Context, string, string) (net.Conn, error) { return Dial }

func Config(roots *x509.CertPool) *tls.Config { return &tls.Config{RootCAs: roots} }

func Transport(cfg *tls.Config) *http.Transport {
	return &http.Transport{TLSClientConfig: cfg, DialTLSContext: Dial} // the caller's config: no report
}

// A Dialing may dial with its own config.
type Dialing struct{ Config *tls.Config }

func (d *Dialing) Dial(network, addr string) (net.Conn, error) {
	return tls.Dial(network, addr, d.Config)
}

func Old() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS12} } // not known to be for QUIC: no report

func None() *tls.Config { return nil }
