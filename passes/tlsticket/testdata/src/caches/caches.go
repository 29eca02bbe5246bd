// Package caches shares sessions between identities.
package caches

import (
	"crypto/tls"
	"net"
)

var shared = tls.NewLRUClientSessionCache(0) // want `configs with and without a client certificate resume each other's sessions from this cache \(cache-shared\)`

func both(conn net.Conn, cert tls.Certificate) {
	tls.Client(conn, &tls.Config{ClientSessionCache: shared})
	tls.Client(conn, &tls.Config{ClientSessionCache: shared, Certificates: []tls.Certificate{cert}})
}

var one = tls.NewLRUClientSessionCache(0) // one identity: no report

func same(conn net.Conn) {
	tls.Client(conn, &tls.Config{ClientSessionCache: one})
	tls.Client(conn, &tls.Config{ClientSessionCache: one, MinVersion: tls.VersionTLS13})
}

var callback = tls.NewLRUClientSessionCache(0) // want `configs with and without a client certificate resume each other's sessions from this cache \(cache-shared\)`

func choose(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return new(tls.Certificate), nil }

func chosen(conn net.Conn) {
	cfg := &tls.Config{GetClientCertificate: choose}
	cfg.ClientSessionCache = callback
	tls.Client(conn, cfg)
	tls.Client(conn, &tls.Config{ClientSessionCache: callback})
}

var names = tls.NewLRUClientSessionCache(0) // two servers: no report

func servers(conn net.Conn, cert tls.Certificate) {
	tls.Client(conn, &tls.Config{ClientSessionCache: names, ServerName: "a"})
	tls.Client(conn, &tls.Config{ClientSessionCache: names, ServerName: "b", Certificates: []tls.Certificate{cert}})
}

var some = tls.NewLRUClientSessionCache(0) // what the callers have is not known: no report

func unknown(conn net.Conn, certs []tls.Certificate) {
	tls.Client(conn, &tls.Config{ClientSessionCache: some})
	tls.Client(conn, &tls.Config{ClientSessionCache: some, Certificates: certs})
}

func perConfig(conn net.Conn, cert tls.Certificate) {
	tls.Client(conn, &tls.Config{ClientSessionCache: cache()}) // a cache for each: no report
	tls.Client(conn, &tls.Config{ClientSessionCache: cache(), Certificates: []tls.Certificate{cert}})
}

func cache() tls.ClientSessionCache { return tls.NewLRUClientSessionCache(1) }

func parameter(conn net.Conn, cache tls.ClientSessionCache, cert tls.Certificate) {
	tls.Client(conn, &tls.Config{ClientSessionCache: cache}) // the caller's: no report
	tls.Client(conn, &tls.Config{ClientSessionCache: cache, Certificates: []tls.Certificate{cert}})
}

var serving = tls.NewLRUClientSessionCache(0) // servers do not read it: no report

func server(conn net.Conn, cert tls.Certificate) {
	tls.Server(conn, &tls.Config{ClientSessionCache: serving, Certificates: []tls.Certificate{cert}})
	tls.Client(conn, &tls.Config{ClientSessionCache: serving})
}

var ofClones = tls.NewLRUClientSessionCache(0) // want `configs with and without a client certificate resume each other's sessions from this cache \(cache-shared\)`

func clones(conn net.Conn, cert tls.Certificate) {
	nobody := &tls.Config{ServerName: "a", ClientSessionCache: ofClones}
	member := nobody.Clone()
	member.Certificates = []tls.Certificate{cert}
	tls.Client(conn, nobody)
	tls.Client(conn, member)
}

var replaced = tls.NewLRUClientSessionCache(0) // one of the configs has another: no report

func replacing(conn net.Conn, cert tls.Certificate) {
	nobody := &tls.Config{ServerName: "a", ClientSessionCache: replaced}
	member := nobody.Clone()
	member.Certificates = []tls.Certificate{cert}
	member.ClientSessionCache = tls.NewLRUClientSessionCache(0)
	tls.Client(conn, nobody)
	tls.Client(conn, member)
}

var inClosures = tls.NewLRUClientSessionCache(0) // want `configs with and without a client certificate resume each other's sessions from this cache \(cache-shared\)`

func closures(cert tls.Certificate) []func(net.Conn) *tls.Conn {
	return []func(net.Conn) *tls.Conn{
		func(conn net.Conn) *tls.Conn { return tls.Client(conn, &tls.Config{ClientSessionCache: inClosures}) },
		func(conn net.Conn) *tls.Conn {
			return tls.Client(conn, &tls.Config{ClientSessionCache: inClosures, Certificates: []tls.Certificate{cert}})
		},
	}
}

var unverified = tls.NewLRUClientSessionCache(0) // crypto/tls resumes no session that it did not verify: no report

func skipping(conn net.Conn) {
	tls.Client(conn, &tls.Config{ClientSessionCache: unverified, InsecureSkipVerify: true})
	tls.Client(conn, &tls.Config{ClientSessionCache: unverified})
}
