// This program connects each client and server of package resumed twice, before and after
// it may no more, and prints what comes of the second connection.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log"
	"math/big"
	"net"
	"time"

	fixed "example.com/resumed/fixed"
	flagged "example.com/resumed/flagged"
)

type (
	serve   = func(net.Listener, tls.Certificate, *x509.CertPool) net.Listener
	connect = func(net.Conn, *x509.CertPool) *tls.Conn
)

func main() {
	for _, test := range []struct {
		name    string
		refused *bool
		serve   serve
		connect connect
	}{
		{"flagged ServerMoved", &flagged.Refused, flagged.ServerMoved, nil},
		{"flagged ServerAssigned", &flagged.Refused, flagged.ServerAssigned, nil},
		{"flagged ServerDisabled", &flagged.Refused, flagged.ServerDisabled, nil},
		{"flagged ClientMoved", &flagged.Refused, nil, flagged.ClientMoved},
		{"flagged ClientDisabled", &flagged.Refused, nil, flagged.ClientDisabled},
		{"fixed ServerMoved", &fixed.Refused, fixed.ServerMoved, nil},
		{"fixed ServerAssigned", &fixed.Refused, fixed.ServerAssigned, nil},
		{"fixed ServerDisabled", &fixed.Refused, fixed.ServerDisabled, nil},
		{"fixed ClientMoved", &fixed.Refused, nil, fixed.ClientMoved},
		{"fixed ClientDisabled", &fixed.Refused, nil, fixed.ClientDisabled},
	} {
		fmt.Printf("%s: %s\n", test.name, run(test.refused, test.serve, test.connect))
	}
}

// run returns what comes of the second connection. A side that is not given does nothing
// of its own.
func run(refused *bool, serve serve, connect connect) string {
	cert, pool := peer()
	if serve == nil {
		serve = func(l net.Listener, cert tls.Certificate, pool *x509.CertPool) net.Listener {
			return tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{cert}})
		}
	}
	if connect == nil {
		cfg := &tls.Config{ServerName: "peer", RootCAs: pool, Certificates: []tls.Certificate{cert}, ClientSessionCache: tls.NewLRUClientSessionCache(0)}
		connect = func(conn net.Conn, _ *x509.CertPool) *tls.Conn { return tls.Client(conn, cfg) }
	}
	plain, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	l := serve(plain, cert, pool)
	defer l.Close()
	*refused = false
	if resumed, err := talk(l, connect, pool); err != nil || resumed {
		log.Fatalf("first connection: resumed %t, %v", resumed, err)
	}
	*refused = true
	switch resumed, err := talk(l, connect, pool); {
	case err != nil:
		return "refused"
	case resumed:
		return "let in, as it was resumed"
	}
	return "let in"
}

// talk makes one connection, over which the server sends a byte.
func talk(l net.Listener, connect connect, pool *x509.CertPool) (resumed bool, err error) {
	served := make(chan error, 1)
	go func() {
		conn, err := l.Accept()
		if err == nil {
			_, err = conn.Write([]byte{0})
			conn.Close()
		}
		served <- err
	}()
	near, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	conn := connect(near, pool)
	_, err = conn.Read(make([]byte, 1))
	near.Close()
	if refused := <-served; err == nil {
		err = refused
	}
	return conn.ConnectionState().DidResume, err
}

// peer returns a certificate for either side, and the pool that it is verified with.
func peer() (tls.Certificate, *x509.CertPool) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), DNSNames: []string{"peer"},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth, x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		log.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		log.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}
