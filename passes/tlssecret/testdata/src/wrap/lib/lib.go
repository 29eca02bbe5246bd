// Package lib connects for its importers.
package lib

import (
	"crypto/tls"
	"io"
	"time"
)

type Options struct {
	Clock  func() time.Time
	Random io.Reader
	Log    io.Writer
}

func Dial(addr string, o Options) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{Time: o.Clock, Rand: o.Random, KeyLogWriter: o.Log}) // the caller's choice: no report
}
