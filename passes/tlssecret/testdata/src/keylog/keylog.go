// Package keylog writes secrets down.
package keylog

import (
	"bytes"
	"crypto/tls"
	"net"
	"os"
)

func file(conn net.Conn) error {
	f, err := os.Create("secrets")
	if err != nil {
		return err
	}
	tls.Client(conn, &tls.Config{KeyLogWriter: f})   // want `KeyLogWriter writes down the secrets of every connection \(keylog\)`
	tls.Client(conn, &tls.Config{KeyLogWriter: nil}) // writes nothing: no report
	tls.Client(conn, &tls.Config{})                  // writes nothing: no report
	return nil
}

func server(conn net.Conn) {
	var buf bytes.Buffer
	tls.Server(conn, &tls.Config{KeyLogWriter: &buf}) // want `KeyLogWriter writes down the secrets of every connection \(keylog\)`
}

func stream() *tls.Config {
	return &tls.Config{KeyLogWriter: os.Stderr} // want `KeyLogWriter writes down the secrets of every connection \(keylog\)`
}
