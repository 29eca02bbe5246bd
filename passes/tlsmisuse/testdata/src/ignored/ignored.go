// Package ignored has configs that no connection reads, and some that the function beside
// them uses.
package ignored

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
)

var roots = x509.NewCertPool()

func dial(ctx context.Context, network, addr string) (net.Conn, error) {
	return new(tls.Dialer).DialContext(ctx, network, addr)
}

func literal() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect \(config-ignored\)$`
		DialTLSContext:  dial,
	}
}

func alone() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots}, // nothing beside it: no report
	}
}

func plain() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots},
		DialContext:     new(net.Dialer).DialContext, // makes no TLS connections: no report
	}
}

func deprecated() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS13}, // want `^TLSClientConfig is ignored beside DialTLS: its MinVersion has no effect`
		DialTLS:         func(network, addr string) (net.Conn, error) { return tls.Dial(network, addr, nil) },
	}}
}

func assigned() *http.Transport {
	tr := &http.Transport{}
	tr.TLSClientConfig = &tls.Config{} // want `^TLSClientConfig is ignored beside DialTLSContext: its InsecureSkipVerify has no effect`
	tr.TLSClientConfig.InsecureSkipVerify = true
	tr.DialTLSContext = new(tls.Dialer).DialContext
	return tr
}

func helper() *http.Transport {
	tr := new(http.Transport)
	configure(tr)
	return tr
}

func configure(tr *http.Transport) {
	tr.TLSClientConfig = &tls.Config{RootCAs: roots} // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
	tr.DialTLSContext = dial
}

func cloned(cfg *tls.Config) *http.Transport {
	cfg = cfg.Clone()
	cfg.RootCAs = roots
	return &http.Transport{
		TLSClientConfig: cfg, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
		DialTLSContext:  dial,
	}
}

type conn struct{ addr string }

func (c *conn) dial(ctx context.Context, network, _ string) (net.Conn, error) {
	return dial(ctx, network, c.addr)
}

func method(c *conn) *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
		DialTLSContext:  c.dial,
	}
}

func empty() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{}, // says nothing: no report
		DialTLSContext:  dial,
	}
}

func none() *http.Transport {
	return &http.Transport{
		TLSClientConfig: nil, // says nothing: no report
		DialTLSContext:  dial,
	}
}

func unset() *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots},
		DialTLSContext:  nil, // says nothing: no report
	}
}

func proxied() *http.Transport {
	return &http.Transport{
		Proxy:           http.ProxyFromEnvironment,
		TLSClientConfig: &tls.Config{RootCAs: roots}, // read behind a proxy: no report
		DialTLSContext:  dial,
	}
}

func sameConfig() *http.Transport {
	cfg := &tls.Config{RootCAs: roots}
	return &http.Transport{
		TLSClientConfig: cfg,
		DialTLSContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			return tls.Dial(network, addr, cfg) // the same config: no report
		},
	}
}

func sameDialer() *http.Transport {
	d := &tls.Dialer{Config: &tls.Config{RootCAs: roots}}
	return &http.Transport{TLSClientConfig: d.Config, DialTLSContext: d.DialContext} // the same config: no report
}

func sameClone() *http.Transport {
	cfg := &tls.Config{RootCAs: roots}
	d := &tls.Dialer{Config: cfg.Clone()}
	return &http.Transport{TLSClientConfig: cfg, DialTLSContext: d.DialContext} // the function has a Clone: no report
}

var strict = &tls.Config{RootCAs: roots}

func dialStrict(network, addr string) (net.Conn, error) { return tls.Dial(network, addr, strict) }

func global() *http.Transport {
	return &http.Transport{TLSClientConfig: strict, DialTLS: dialStrict} // the same variable: no report
}

type client struct{ cfg *tls.Config }

func (c *client) dial(network, addr string) (net.Conn, error) { return tls.Dial(network, addr, c.cfg) }

func (c *client) transport() *http.Transport {
	return &http.Transport{TLSClientConfig: c.cfg, DialTLS: c.dial} // the same field: no report
}

func newClient() *http.Transport {
	c := &client{cfg: &tls.Config{RootCAs: roots}}
	return &http.Transport{TLSClientConfig: c.cfg, DialTLS: c.dial} // the same field: no report
}

func unknown(dial func(network, addr string) (net.Conn, error)) *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots},
		DialTLS:         dial, // may be nil: no report
	}
}

func chosen(direct bool) *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
	if direct {
		tr.DialTLSContext = dial // not on every way: no report
	}
	return tr
}

func shared() (*http.Transport, *tls.Config) {
	cfg := &tls.Config{RootCAs: roots}
	return &http.Transport{TLSClientConfig: cfg, DialTLSContext: dial}, cfg // the caller has it too: no report
}

func unknownConfig(cfg *tls.Config) *http.Transport {
	return &http.Transport{TLSClientConfig: cfg, DialTLSContext: dial} // not known what it says: no report
}
