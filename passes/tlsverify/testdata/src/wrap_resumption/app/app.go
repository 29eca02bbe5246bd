// Package app has callbacks that a library calls.
package app

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"

	"wrap_resumption/lib"
)

func check([][]byte, [][]*x509.Certificate) error { return errors.New("unknown") }

func each(tls.ConnectionState) error { return errors.New("unknown") }

func listen(l net.Listener) {
	lib.Listen(l, lib.Options{Verify: check}) // want `^Verify becomes tls.Config.VerifyPeerCertificate in wrap_resumption/lib: resumed sessions skip its check \(verify-resumption\)$`
	lib.Listen(l, lib.Options{Verify: check, Each: each})
	lib.Listen(l, lib.Options{})
	lib.ListenOnce(l, check)
}
