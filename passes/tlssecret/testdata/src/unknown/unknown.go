// Package unknown does what cannot be followed. Nothing here is reported.
package unknown

import (
	"crypto/rand"
	"crypto/tls"
	"io"
	"net"
	"time"
)

func parameters(conn net.Conn, w io.Writer, r io.Reader, now func() time.Time) {
	tls.Client(conn, &tls.Config{KeyLogWriter: w, Rand: r, Time: now}) // the caller's choice
}

type clock interface{ Now() time.Time }

func methods(conn net.Conn, c clock) {
	tls.Client(conn, &tls.Config{Time: c.Now}) // c is not known
}

func discarded(conn net.Conn) {
	tls.Client(conn, &tls.Config{KeyLogWriter: io.Discard}) // goes nowhere
}

func defaults(conn net.Conn) {
	tls.Client(conn, &tls.Config{Rand: rand.Reader, Time: time.Now}) // what crypto/tls uses anyway
}

type options struct {
	log   io.Writer
	rand  io.Reader
	clock func() time.Time
}

func fields(conn net.Conn, o options) {
	tls.Client(conn, &tls.Config{KeyLogWriter: o.log, Rand: o.rand, Time: o.clock}) // the caller's choice
}

func fixedByCaller(conn net.Conn, at time.Time) {
	tls.Client(conn, &tls.Config{Time: func() time.Time { return at }}) // the caller's time
}

func received(conn net.Conn, w chan io.Writer, r chan io.Reader) {
	tls.Client(conn, &tls.Config{KeyLogWriter: <-w, Rand: <-r}) // not followed
}
