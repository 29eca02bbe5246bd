// Package clone copies configs and changes them afterwards.
package clone

import (
	"crypto/tls"
	"net"
	"net/http"
)

func originalChanged(conn net.Conn) {
	a := &tls.Config{MinVersion: tls.VersionTLS12} // want `client {MinVersion: 0x0303}`
	b := a.Clone()                                 // want `client {MinVersion: 0x0303}`
	a.MinVersion = tls.VersionTLS10
	tls.Client(conn, b)
}

func ofParameter(conn net.Conn, base *tls.Config) {
	cfg := base.Clone() // want `client {MinVersion: 0x0301, others: hole}`
	cfg.MinVersion = tls.VersionTLS10
	tls.Client(conn, cfg)
}

func ofTransport() *http.Transport {
	tr := http.DefaultTransport.(*http.Transport).Clone()
	tr.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `client {InsecureSkipVerify: true}`
	return tr
}
