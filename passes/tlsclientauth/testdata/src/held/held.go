// Package held completes a config that a struct holds.
package held

import (
	"crypto/tls"
	"crypto/x509"
	"net"
)

type keeper struct{ cfg *tls.Config }

func newKeeper() *keeper {
	return &keeper{cfg: &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}} // trust sets a pool: no report
}

func (k *keeper) trust(pool *x509.CertPool) { k.cfg.ClientCAs = pool }

func (k *keeper) accept(conn net.Conn) { tls.Server(conn, k.cfg) }
