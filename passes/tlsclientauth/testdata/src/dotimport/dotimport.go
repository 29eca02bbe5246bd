// Package dotimport imports crypto/tls by dot.
package dotimport

import (
	. "crypto/tls"
	"crypto/x509"
	"net"
)

func literal(conn net.Conn) {
	Server(conn, &Config{ClientAuth: RequireAnyClientCert, ClientCAs: x509.NewCertPool()}) // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
}
