package mutated

import (
	"crypto/tls"
	"net"
)

func generic[L net.Listener](l L, cfg *tls.Config) net.Listener {
	wrapped := tls.NewListener(l, cfg)
	cfg.MinVersion = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config`
	return wrapped
}

func genericBefore[L net.Listener](l L, cfg *tls.Config) net.Listener {
	cfg.MinVersion = tls.VersionTLS13 // before: no report
	return tls.NewListener(l, cfg)
}

func instances(l *net.TCPListener, m *net.UnixListener, a, b, c *tls.Config) {
	generic(l, a)
	generic(m, b)
	genericBefore(l, c)
}

type box[T any] struct{ value T }

func (b *box[T]) set(v T) { b.value = v }

func boxed(l net.Listener) net.Listener {
	b := &box[*tls.Config]{value: &tls.Config{Certificates: certs}}
	l = tls.NewListener(l, b.value)
	b.value.MinVersion = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config`
	b.set(&tls.Config{})
	b.value.MaxVersion = tls.VersionTLS13 // another config: no report
	return l
}

type embedding struct {
	*tls.Config
	net.Listener
}

func (e *embedding) start() {
	e.Listener = tls.NewListener(e.Listener, e.Config)
	e.MinVersion = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config`
}

func (e *embedding) prepare() {
	e.MinVersion = tls.VersionTLS13 // before: no report
	e.Listener = tls.NewListener(e.Listener, e.Config)
}

type alias = tls.Config

func aliased(l net.Listener, cfg *alias) net.Listener {
	l = tls.NewListener(l, cfg)
	other := cfg
	(*other).MinVersion = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config`
	return l
}

func throughPointer(l net.Listener, cfg *tls.Config) net.Listener {
	l = tls.NewListener(l, cfg)
	min := &cfg.MinVersion
	*min = tls.VersionTLS13 // want `^MinVersion is written after tls.NewListener has the config`
	return l
}

func overwritten(l net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	l = tls.NewListener(l, cfg)
	cfg = &tls.Config{MinVersion: tls.VersionTLS13} // a variable, not the config: no report
	return tls.NewListener(l, cfg)
}

func deferred(l net.Listener, cfg *tls.Config) net.Listener {
	defer func() { cfg.MinVersion = 0 }() // when all is over: no report
	return tls.NewListener(l, cfg)
}
