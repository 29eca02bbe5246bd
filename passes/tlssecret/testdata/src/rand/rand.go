// Package rand has readers whose bytes are known in advance.
package rand

import (
	"bytes"
	crand "crypto/rand"
	"crypto/tls"
	"io"
	"math/rand"
	"net"
	"strings"
)

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 0
	}
	return len(b), nil
}

type counter struct{ n byte }

func (c *counter) Read(b []byte) (int, error) { // keeps a state, which may be random
	c.n++
	return copy(b, []byte{c.n}), nil
}

type wrapped struct{ io.Reader }

type counted struct{ n int }

func (c *counted) Read(b []byte) (int, error) {
	c.n++
	return crand.Read(b)
}

func literal(conn net.Conn, seed []byte) {
	tls.Client(conn, &tls.Config{Rand: rand.New(rand.NewSource(1))})     // want `Rand of type \*rand\.Rand is predictable: so are ticket keys and randoms \(rand\)`
	tls.Client(conn, &tls.Config{Rand: bytes.NewReader(seed)})           // want `Rand of type \*bytes\.Reader is predictable: so are ticket keys and randoms \(rand\)`
	tls.Client(conn, &tls.Config{Rand: strings.NewReader("a")})          // want `Rand of type \*strings\.Reader is predictable: so are ticket keys and randoms \(rand\)`
	tls.Client(conn, &tls.Config{Rand: zeros{}})                         // want `Rand of type rand\.zeros is predictable: so are ticket keys and randoms \(rand\)`
	tls.Server(conn, &tls.Config{Rand: &zeros{}})                        // want `Rand of type \*rand\.zeros is predictable: so are ticket keys and randoms \(rand\)`
	tls.Client(conn, &tls.Config{Rand: crand.Reader})                    // random: no report
	tls.Client(conn, &tls.Config{Rand: &counter{}})                      // not known: no report
	tls.Client(conn, &tls.Config{Rand: wrapped{crand.Reader}})           // random: no report
	tls.Client(conn, &tls.Config{Rand: &counted{}})                      // random: no report
	tls.Client(conn, &tls.Config{Rand: io.LimitReader(crand.Reader, 9)}) // random: no report
}

func assigned(conn net.Conn) {
	r := rand.New(rand.NewSource(1))
	cfg := &tls.Config{}
	cfg.Rand = r // want `Rand of type \*rand\.Rand is predictable: so are ticket keys and randoms \(rand\)`
	tls.Client(conn, cfg.Clone())
}

func helper(cfg *tls.Config) { cfg.Rand = zeros{} } // want `Rand of type rand\.zeros is predictable: so are ticket keys and randoms \(rand\)`

func byHelper(conn net.Conn) {
	cfg := &tls.Config{}
	helper(cfg)
	tls.Client(conn, cfg)
}
