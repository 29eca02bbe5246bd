// Package base is one package further from the program than package lib.
package base

import (
	"crypto/tls"
	"net"
)

func Accept(conn net.Conn, cfg *tls.Config) net.Conn { return tls.Server(conn, cfg) }

func Connect(conn net.Conn, cfg *tls.Config) net.Conn { return tls.Client(conn, cfg) }
