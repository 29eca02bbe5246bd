package mutated

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
)

func dialed() (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: "a"}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	cfg.SessionTicketsDisabled = true // want `^SessionTicketsDisabled is written after tls.Dial has the config: handshakes read it meanwhile`
	return conn, err
}

func dialedUnnamed() (*tls.Conn, error) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS13}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	cfg.SessionTicketsDisabled = true // Dial has a copy, for the name: no report
	return conn, err
}

func dialedEmptyName() (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: ""}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	cfg.SessionTicketsDisabled = true // Dial has a copy, for the name: no report
	return conn, err
}

func dialedLateName() (*tls.Conn, error) {
	cfg := &tls.Config{}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	cfg.ServerName = "a" // Dial has a copy, for the name: no report
	return conn, err
}

func dialedUnknownName(host string) (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: host}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	cfg.SessionTicketsDisabled = true // not known whether Dial has a copy: no report
	return conn, err
}

func dialedPerhapsNamed(named bool) (*tls.Conn, error) {
	cfg := &tls.Config{}
	if named {
		cfg.ServerName = "a"
	}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	cfg.SessionTicketsDisabled = true // not known whether Dial has a copy: no report
	return conn, err
}

func dialedUnknown(cfg *tls.Config) {
	tls.Dial("tcp", "a:1", cfg)
	cfg.MinVersion = tls.VersionTLS13 // not known whether Dial has a copy: no report
}

func withDialer() (*tls.Conn, error) {
	cfg := &tls.Config{}
	cfg.ServerName = "a"
	conn, err := tls.DialWithDialer(new(net.Dialer), "tcp", "a:1", cfg)
	cfg.ServerName = "b" // want `^ServerName is written after tls.DialWithDialer has the config`
	return conn, err
}

func dialer(ctx context.Context) (net.Conn, error) {
	d := &tls.Dialer{Config: &tls.Config{ServerName: "a"}}
	conn, err := d.DialContext(ctx, "tcp", "a:1")
	d.Config.ServerName = "b" // want `^ServerName is written after \(\*tls.Dialer\).DialContext has the config`
	return conn, err
}

func dialerUnnamed(ctx context.Context) (net.Conn, error) {
	d := &tls.Dialer{Config: &tls.Config{}}
	conn, err := d.DialContext(ctx, "tcp", "a:1")
	d.Config.ServerName = "b" // the connection has a copy, for the name: no report
	return conn, err
}

func otherConfig(ctx context.Context) (net.Conn, error) {
	d := tls.Dialer{Config: &tls.Config{ServerName: "a"}}
	conn, err := d.DialContext(ctx, "tcp", "a:1")
	d.Config = &tls.Config{}
	d.Config.ServerName = "b" // another config: no report
	return conn, err
}

func retry() (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: "a"}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	if err != nil {
		cfg.MaxVersion = tls.VersionTLS12 // there is no connection: no report
		return tls.Dial("tcp", "a:1", cfg)
	}
	return conn, nil
}

func retryLast() (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: "a"}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	if err == nil {
		return conn, nil
	}
	cfg.MaxVersion = tls.VersionTLS12 // there is no connection: no report
	return tls.Dial("tcp", "a:1", cfg)
}

func retryLoop() *tls.Conn {
	cfg := &tls.Config{ServerName: "a"}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	for err != nil {
		cfg.MaxVersion-- // there is no connection: no report
		conn, err = tls.Dial("tcp", "a:1", cfg)
	}
	return conn
}

func retryNil() *tls.Conn {
	cfg := &tls.Config{ServerName: "a"}
	conn, _ := tls.Dial("tcp", "a:1", cfg)
	if conn == nil {
		cfg.MaxVersion = tls.VersionTLS12 // there is no connection: no report
		conn, _ = tls.Dial("tcp", "a:1", cfg)
	}
	return conn
}

func retryKind() (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: "a"}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	var alert tls.AlertError
	if errors.As(err, &alert) {
		cfg.MaxVersion = tls.VersionTLS12 // there is no connection: no report
		return tls.Dial("tcp", "a:1", cfg)
	}
	return conn, err
}

func retryHelper() (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: "a"}
	conn, err := connect(cfg)
	if err != nil {
		cfg.MaxVersion = tls.VersionTLS12 // there is no connection: no report
		return connect(cfg)
	}
	cfg.MaxVersion = 0 // want `^MaxVersion is written after tls.Dial has the config`
	return conn, nil
}

func connect(cfg *tls.Config) (*tls.Conn, error) { return tls.Dial("tcp", "a:1", cfg) }

func handshakeFailed(conn, next net.Conn) (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: "a"}
	c := tls.Client(conn, cfg)
	if err := c.Handshake(); err != nil {
		cfg.MaxVersion = tls.VersionTLS12 // the first is of no use: no report
		return tls.Client(next, cfg), nil
	}
	return c, nil
}

func succeeded() (*tls.Conn, error) {
	cfg := &tls.Config{ServerName: "a"}
	conn, err := tls.Dial("tcp", "a:1", cfg)
	if err != nil {
		return nil, err
	}
	cfg.SessionTicketsDisabled = true // want `^SessionTicketsDisabled is written after tls.Dial has the config`
	return conn, nil
}
