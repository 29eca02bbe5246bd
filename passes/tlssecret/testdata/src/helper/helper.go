// Package helper sets the writer in a function of its own.
package helper

import (
	"crypto/tls"
	"net"
	"os"
)

func log(cfg *tls.Config, f *os.File) { cfg.KeyLogWriter = f } // want `KeyLogWriter writes down the secrets of every connection \(keylog\)`

func dial(conn net.Conn) error {
	f, err := os.Create("secrets")
	if err != nil {
		return err
	}
	cfg := &tls.Config{}
	log(cfg, f)
	tls.Client(conn, cfg)
	return nil
}
