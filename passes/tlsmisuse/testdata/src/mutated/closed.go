package mutated

import (
	"crypto/tls"
	"io"
	"net"
	"net/http"
)

func closed(conn, next net.Conn, cfg *tls.Config) {
	c := tls.Client(conn, cfg)
	c.Close()
	cfg.ServerName = "a" // its connection has ended: no report
	tls.Client(next, cfg)
}

func closedPerhaps(conn net.Conn, cfg *tls.Config, done bool) {
	c := tls.Client(conn, cfg)
	if done {
		c.Close()
	}
	cfg.ServerName = "a" // its connection may have ended: no report
}

func closedAfter(conn net.Conn, cfg *tls.Config) {
	c := tls.Client(conn, cfg)
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
	c.Close()
}

func closedAtTheEnd(conn net.Conn, cfg *tls.Config) {
	c := tls.Client(conn, cfg)
	defer c.Close()
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
}

func closedBefore(old, conn net.Conn, cfg *tls.Config) *tls.Conn {
	old.Close()
	c := tls.Client(conn, cfg)
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
	return c
}

func closedElsewhere(conn net.Conn, cfg *tls.Config, fail bool) (*tls.Conn, error) {
	c := tls.Client(conn, cfg)
	if fail {
		c.Close()
		return nil, io.ErrUnexpectedEOF
	}
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
	return c, nil
}

func closedEachTime(conns []net.Conn, cfg *tls.Config) {
	for _, conn := range conns {
		c := tls.Client(conn, cfg)
		cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
		c.Close()
	}
}

func closedByAHelper(conn net.Conn, cfg *tls.Config) {
	c := tls.Client(conn, cfg)
	talk(c)
	cfg.ServerName = "a" // talk may close it: no report
}

func talk(conn io.ReadWriteCloser) {
	io.Copy(conn, conn)
	conn.Close()
}

func closedByALiteral(conn net.Conn, cfg *tls.Config) {
	c := tls.Client(conn, cfg)
	func() { c.Close() }()
	cfg.ServerName = "a" // its connection has ended: no report
}

func closedByUnknown(conn net.Conn, cfg *tls.Config, use func(net.Conn)) {
	c := tls.Client(conn, cfg)
	use(c)
	cfg.ServerName = "a" // use may close it: no report
}

func onlyRead(conn net.Conn, cfg *tls.Config, buf []byte) *tls.Conn {
	c := tls.Client(conn, cfg)
	io.ReadFull(c, buf)
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
	return c
}

func otherHelper(conn net.Conn, cfg *tls.Config, names []string) *tls.Conn {
	c := tls.Client(conn, cfg)
	count(names)
	cfg.ServerName = "a" // want `^ServerName is written after tls.Client has the config`
	return c
}

func count(names []string) int { return len(names) }

func swapped(l, next net.Listener) net.Listener {
	cfg := &tls.Config{Certificates: certs}
	l = tls.NewListener(l, cfg)
	swap(l, cfg)
	return tls.NewListener(next, cfg)
}

func swap(l net.Listener, cfg *tls.Config) {
	l.Close()
	cfg.Certificates = certs // its listener is closed: no report
}

func servedListener(l net.Listener, h http.Handler, cfg *tls.Config) {
	l = tls.NewListener(l, cfg)
	http.Serve(l, h)
	cfg.Certificates = certs // Serve closes the listener when it is done: no report
}

func servingListener(l net.Listener, h http.Handler, cfg *tls.Config) {
	l = tls.NewListener(l, cfg)
	go http.Serve(l, h)
	cfg.Certificates = certs // want `^Certificates is written after tls.NewListener has the config`
}
