// Package unframedoff does what a rule that is off by default reports.
package unframedoff

import (
	"crypto/tls"
	"io"
)

func all(c *tls.Conn) ([]byte, error) {
	return io.ReadAll(c) // off by default
}
