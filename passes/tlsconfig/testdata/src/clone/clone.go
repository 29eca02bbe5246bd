// Package clone copies configs and changes them afterwards.
package clone

import (
	"crypto/tls"
	"net"
	"net/http"
)

func originalChanged(conn net.Conn) {
	a := &tls.Config{MinVersion: tls.VersionTLS12}
	b := a.Clone() // want `client {MinVersion: 0x0303}`
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

func copyChanged(conn net.Conn) {
	a := &tls.Config{MinVersion: tls.VersionTLS10, InsecureSkipVerify: true}
	b := a.Clone() // want `client {InsecureSkipVerify: true, MinVersion: 0x0303}`
	b.MinVersion = tls.VersionTLS12
	tls.Client(conn, b)
}

func byValue(conn net.Conn) {
	a := tls.Config{InsecureSkipVerify: true}
	b := a // want `client {InsecureSkipVerify: false}`
	b.InsecureSkipVerify = false
	tls.Client(conn, &b)
}

func ofTransportInPlace() *http.Transport {
	tr := http.DefaultTransport.(*http.Transport).Clone() // silent: what a variable of another package refers to is shared
	tr.TLSClientConfig.InsecureSkipVerify = true
	return tr
}

func twice(conn net.Conn) {
	cfg := (&tls.Config{MinVersion: tls.VersionTLS10}).Clone().Clone() // want `client {MinVersion: 0x0301}`
	tls.Client(conn, cfg)
}

func ofNil(conn net.Conn) {
	var none *tls.Config
	tls.Client(conn, none.Clone()) // want `client {others: unknown}`
}
