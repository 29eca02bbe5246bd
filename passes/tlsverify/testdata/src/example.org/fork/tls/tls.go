// Package tls has the shape of crypto/tls, and nothing of what it does.
package tls

import (
	"crypto/x509"
	"net"
)

type ConnectionState struct{ PeerCertificates []*x509.Certificate }

type Config struct {
	ServerName            string
	InsecureSkipVerify    bool
	MinVersion            uint16
	MaxVersion            uint16
	CipherSuites          []uint16
	VerifyPeerCertificate func([][]byte, [][]*x509.Certificate) error
	VerifyConnection      func(ConnectionState) error
}

func (c *Config) Clone() *Config { return nil }

type Conn struct{ net.Conn }

func Client(conn net.Conn, cfg *Config) *Conn { return nil }

func Server(conn net.Conn, cfg *Config) *Conn { return nil }

func Fingerprint(conn net.Conn, cfg *Config, id string) *Conn { return nil }
