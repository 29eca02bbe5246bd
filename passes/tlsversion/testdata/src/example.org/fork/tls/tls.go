// Package tls has the shape of crypto/tls, and a protocol that it does not have.
package tls

import "net"

const (
	VersionOwn   = 0x0101
	VersionTLS10 = 0x0301
	VersionTLS12 = 0x0303
)

type Config struct {
	ServerName         string
	InsecureSkipVerify bool
	MinVersion         uint16
	MaxVersion         uint16
	CipherSuites       []uint16
}

type Conn struct{ net.Conn }

func Client(conn net.Conn, cfg *Config) *Conn { return nil }

func Server(conn net.Conn, cfg *Config) *Conn { return nil }
