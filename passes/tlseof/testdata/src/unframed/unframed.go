// Package unframed reads TLS connections to their end.
package unframed

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"io"
	"io/ioutil"
	"net"
	"net/http"
	"os"
	"strings"
)

func all(c *tls.Conn) ([]byte, error) {
	return io.ReadAll(c) // want `^a FIN between two records ends the read of a TLS connection as success \(eof-unframed\)$`
}

func allOld(c *tls.Conn) ([]byte, error) {
	return ioutil.ReadAll(c) // want `a FIN between two records ends the read of a TLS connection as success`
}

func full(c *tls.Conn, data []byte) (int, error) {
	return io.ReadFull(c, data) // framed by its length
}

func buffered(c *tls.Conn) ([]byte, error) {
	r := bufio.NewReader(c)
	return io.ReadAll(r) // want `a FIN between two records ends the read of a TLS connection as success`
}

func limited(c *tls.Conn, n int64) ([]byte, error) {
	return io.ReadAll(io.LimitReader(c, n)) // n may be the length of the message
}

func dialed(ctx context.Context, addr string) ([]byte, error) {
	var d tls.Dialer
	c, err := d.DialContext(ctx, "tcp", addr)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(c) // want `a FIN between two records ends the read of a TLS connection as success`
}

func dialedPlain(ctx context.Context, addr string) ([]byte, error) {
	var d net.Dialer
	c, err := d.DialContext(ctx, "tcp", addr)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(c) // not TLS
}

func toBuffer(c *tls.Conn) (string, error) {
	var buf bytes.Buffer
	_, err := buf.ReadFrom(c) // want `a FIN between two records ends the read of a TLS connection as success`
	return buf.String(), err
}

func copied(c *tls.Conn) (string, error) {
	var b strings.Builder
	_, err := io.Copy(&b, c) // want `a FIN between two records ends the read of a TLS connection as success`
	return b.String(), err
}

func saved(c *tls.Conn, f *os.File) error {
	_, err := io.CopyBuffer(f, c, nil) // want `a FIN between two records ends the read of a TLS connection as success`
	return err
}

func shown(c *tls.Conn) error {
	_, err := io.Copy(os.Stdout, c) // a person sees where it ends
	return err
}

func proxied(dst net.Conn, c *tls.Conn) error {
	_, err := io.Copy(dst, c) // the end is passed on
	return err
}

func written(w io.Writer, c *tls.Conn) error {
	_, err := io.Copy(w, c) // an unknown writer
	return err
}

func body(resp *http.Response) ([]byte, error) {
	return io.ReadAll(resp.Body) // net/http knows the length
}

func plain(c net.Conn) ([]byte, error) {
	return io.ReadAll(c) // a connection of unknown kind
}

func spread(pair func() (*bytes.Buffer, *tls.Conn)) error {
	_, err := io.Copy(pair()) // not followed
	return err
}

func closure(c *tls.Conn) func() ([]byte, error) {
	return func() ([]byte, error) {
		return io.ReadAll(c) // want `a FIN between two records ends the read of a TLS connection as success`
	}
}

func loop(conns []*tls.Conn) error {
	for _, c := range conns {
		if _, err := io.ReadAll(c); err != nil { // want `a FIN between two records ends the read of a TLS connection as success`
			return err
		}
		if _, err := io.ReadFull(c, make([]byte, 4)); err != nil { // framed by its length
			return err
		}
	}
	return nil
}
