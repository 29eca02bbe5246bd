// Package idle has fields that no handshake reads.
package idle

import (
	"crypto/tls"
	"net"
	"net/http"
)

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{NextProtos: nil, Renegotiation: tls.RenegotiateOnceAsClient}) // want `Renegotiation RenegotiateOnceAsClient has no effect: a server never renegotiates \(renegotiation\)`
}

func serverField() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{Renegotiation: tls.RenegotiateFreelyAsClient}} // want `Renegotiation RenegotiateFreelyAsClient has no effect: a server never renegotiates \(renegotiation\)`
}

func newest(conn net.Conn) {
	tls.Client(conn, &tls.Config{
		MinVersion:    tls.VersionTLS13,
		Renegotiation: tls.RenegotiateOnceAsClient, // want `Renegotiation RenegotiateOnceAsClient has no effect: TLS 1\.3 cannot renegotiate \(renegotiation\)`
	})
}
