// Package guarded writes secrets down if asked to. Nothing here is reported.
package guarded

import (
	"crypto/tls"
	"flag"
	"net"
	"os"
)

func environment(conn net.Conn) error {
	cfg := &tls.Config{}
	if name := os.Getenv("SSLKEYLOGFILE"); name != "" {
		f, err := os.Create(name)
		if err != nil {
			return err
		}
		cfg.KeyLogWriter = f // the environment
	}
	tls.Client(conn, cfg)
	return nil
}

var debug = flag.Bool("debug", false, "log secrets")

func byFlag(conn net.Conn) {
	if *debug {
		tls.Client(conn, &tls.Config{KeyLogWriter: os.Stderr}) // a flag
		return
	}
	tls.Client(conn, &tls.Config{})
}

func byName(conn net.Conn, name string) error {
	cfg := &tls.Config{}
	if len(name) > 0 {
		f, err := os.Create(name)
		if err != nil {
			return err
		}
		cfg.KeyLogWriter = f // only if somebody names a file
	}
	tls.Client(conn, cfg)
	return nil
}
