package lib

import (
	"crypto/tls"
	"net"
)

type pinned struct{ skipChain bool }

// A PinnedOption is for a client that verifies by itself.
type PinnedOption func(*pinned)

func SkipChain(skip bool) PinnedOption {
	return func(p *pinned) { p.skipChain = skip }
}

func WithoutChain() PinnedOption {
	return func(p *pinned) { p.skipChain = true }
}

func DialPinned(addr string, opts ...PinnedOption) (net.Conn, error) {
	var p pinned
	for _, opt := range opts {
		opt(&p)
	}
	return tls.Dial("tcp", addr, &tls.Config{
		InsecureSkipVerify: p.skipChain, // verifies by itself: no report
		VerifyConnection:   verify,
	})
}

type accepted struct{ insecure bool }

// An AcceptOption is for a server.
type AcceptOption func(*accepted)

func AcceptInsecure() AcceptOption {
	return func(a *accepted) { a.insecure = true } // servers do not read it: no report
}

func Accept(conn net.Conn, opts ...AcceptOption) net.Conn {
	var a accepted
	for _, opt := range opts {
		opt(&a)
	}
	return tls.Server(conn, &tls.Config{InsecureSkipVerify: a.insecure})
}
