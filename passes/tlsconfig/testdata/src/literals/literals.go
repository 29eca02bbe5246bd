// Package literals makes configs as composite literals.
package literals

import (
	"crypto/tls"
	"net"
	"net/http"
)

func pointer(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // want `client {MinVersion: 0x0301}`
}

func empty(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{}) // want `client {}`
}

func value(conn net.Conn) *tls.Conn {
	cfg := tls.Config{MinVersion: tls.VersionTLS11, InsecureSkipVerify: true} // want `client {InsecureSkipVerify: true, MinVersion: 0x0302}`
	return tls.Client(conn, &cfg)
}

func elidedInSlice(conn net.Conn) {
	for _, cfg := range []*tls.Config{
		{MinVersion: tls.VersionTLS10}, // want `client {MinVersion: 0x0301}`
		{MinVersion: tls.VersionTLS13}, // want `client {MinVersion: 0x0304}`
	} {
		tls.Client(conn, cfg)
	}
}

func elidedInMap(conn net.Conn, name string) {
	cfgs := map[string]*tls.Config{
		"old": {MinVersion: tls.VersionTLS10}, // want `client {MinVersion: opt-in 0x0301, others: opt-in unset}`
		"new": {MinVersion: tls.VersionTLS13}, // want `client {MinVersion: opt-in 0x0304, others: opt-in unset}`
	}
	tls.Client(conn, cfgs[name])
}

func elidedInArray(conn net.Conn) {
	cfgs := [...]*tls.Config{{InsecureSkipVerify: true}} // want `client {InsecureSkipVerify: true}`
	tls.Client(conn, cfgs[0])
}

func nestedElided(conn net.Conn) {
	cfgs := map[string][]*tls.Config{"a": {{InsecureSkipVerify: true}}} // want `client {InsecureSkipVerify: true}`
	tls.Client(conn, cfgs["a"][0])
}

type alias = tls.Config

func keyedByAlias(conn net.Conn) {
	tls.Client(conn, &alias{MinVersion: tls.VersionTLS10}) // want `client {MinVersion: 0x0301}`
}

type defined tls.Config

func definedType(conn net.Conn) {
	d := defined{MinVersion: tls.VersionTLS10} // want `client {MinVersion: 0x0301}`
	tls.Client(conn, (*tls.Config)(&d))
}

func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}} // want `server {MinVersion: 0x0303}`
}

func transport() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, // want `client {InsecureSkipVerify: true}`
	}}
}

func dialer(addr string) (net.Conn, error) {
	d := tls.Dialer{Config: &tls.Config{MaxVersion: tls.VersionTLS12}} // want `client {MaxVersion: 0x0303}`
	return d.Dial("tcp", addr)
}

func parenthesized(addr string) {
	tls.Dial("tcp", addr, (&(tls.Config{MinVersion: (tls.VersionTLS11)}))) // want `client {MinVersion: 0x0302}`
}

func explicitZero(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 0, InsecureSkipVerify: false, RootCAs: nil}) // want `client {InsecureSkipVerify: false, MinVersion: 0x0000, RootCAs: nil}`
}

func lists(addr string) {
	tls.Dial("tcp", addr, &tls.Config{ // want `client {CipherSuites: list of 0x0005 and 0x1301, NextProtos: list of "h2"}`
		CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA, tls.TLS_AES_128_GCM_SHA256},
		NextProtos:   []string{"h2"},
	})
}

func elidedInSliceOfValues(conn net.Conn) {
	cfgs := []tls.Config{ // want `client {MaxVersion: 0x0302}` `nobody {MaxVersion: 0x0303}`
		{MaxVersion: tls.VersionTLS11},
		{MaxVersion: tls.VersionTLS12},
	}
	tls.Client(conn, &cfgs[0])
}
