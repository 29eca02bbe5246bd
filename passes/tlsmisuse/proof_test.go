package tlsmisuse

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"testing"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// What config-dropped says is what crypto/tls does: whoever an outer config refuses is let
// in by the empty one that replaces it, and by none that has the same demands.
func TestAReplacedConfigDemandsNothing(t *testing.T) {
	certs := []tls.Certificate{ruletest.Certificate(t, "server")}
	nobody := &tls.Config{InsecureSkipVerify: true}
	old := &tls.Config{InsecureSkipVerify: true, MaxVersion: tls.VersionTLS12}
	self := &tls.Config{InsecureSkipVerify: true, Certificates: []tls.Certificate{ruletest.Certificate(t, "self")}}
	for _, test := range []struct {
		name          string
		outer, client *tls.Config
	}{
		{"RequireAnyClientCert", &tls.Config{ClientAuth: tls.RequireAnyClientCert}, nobody},
		{"VerifyClientCertIfGiven", &tls.Config{ClientAuth: tls.VerifyClientCertIfGiven, ClientCAs: x509.NewCertPool()}, self},
		{"RequireAndVerifyClientCert", &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: x509.NewCertPool()}, self},
		{"MinVersion", &tls.Config{MinVersion: tls.VersionTLS13}, old},
		{"VerifyConnection", &tls.Config{VerifyConnection: func(tls.ConnectionState) error { return errors.New("no") }}, nobody},
		{"VerifyPeerCertificate", &tls.Config{
			ClientAuth:            tls.RequestClientCert,
			VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error { return errors.New("no") },
		}, self},
	} {
		test.outer.Certificates = certs
		if _, err := ruletest.Handshake(t, test.outer, test.client); err == nil {
			t.Errorf("%s: the outer config refuses nobody", test.name)
		}
		same := test.outer.Clone()
		outer := test.outer.Clone()
		outer.GetConfigForClient = func(*tls.ClientHelloInfo) (*tls.Config, error) { return same, nil }
		if _, err := ruletest.Handshake(t, outer, test.client); err == nil {
			t.Errorf("%s: a Clone refuses nobody", test.name)
		}
		outer.GetConfigForClient = func(*tls.ClientHelloInfo) (*tls.Config, error) { return &tls.Config{Certificates: certs}, nil }
		if _, err := ruletest.Handshake(t, outer, test.client); err != nil {
			t.Errorf("%s: the empty config: %v", test.name, err)
		}
	}
}

// The roots of the outer config are not those of the one that replaces it.
func TestAReplacedConfigHasItsOwnRoots(t *testing.T) {
	ca := ruletest.Certificate(t, "ca")
	leaf, err := x509.ParseCertificate(ca.Certificate[0])
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	client := &tls.Config{InsecureSkipVerify: true, Certificates: []tls.Certificate{ca}}
	outer := &tls.Config{
		Certificates: []tls.Certificate{ruletest.Certificate(t, "server")},
		ClientAuth:   tls.RequireAndVerifyClientCert,
		ClientCAs:    pool,
	}
	if _, err := ruletest.Handshake(t, outer, client); err != nil {
		t.Fatal(err)
	}
	inner := &tls.Config{Certificates: outer.Certificates, ClientAuth: tls.RequireAndVerifyClientCert}
	outer.GetConfigForClient = func(*tls.ClientHelloInfo) (*tls.Config, error) { return inner, nil }
	if _, err := ruletest.Handshake(t, outer, client); err == nil {
		t.Error("the outer roots still count")
	}
}

// What mutate-after-use says is what crypto/tls does: a listener reads the config that it
// was given, and not a copy, at each handshake; a server of net/http reads a copy.
func TestAListenerReadsLaterWrites(t *testing.T) {
	cfg := &tls.Config{Certificates: []tls.Certificate{ruletest.Certificate(t, "server")}}
	client := &tls.Config{InsecureSkipVerify: true, MaxVersion: tls.VersionTLS12}
	l, err := tls.Listen("tcp", "127.0.0.1:0", cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	plain, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	srv := &http.Server{TLSConfig: cfg}
	defer srv.Close()
	go srv.ServeTLS(plain, "", "")
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.(*tls.Conn).Handshake()
			conn.Close()
		}
	}()
	dial := func(l net.Listener) error {
		conn, err := tls.Dial("tcp", l.Addr().String(), client)
		if err == nil {
			conn.Close()
		}
		return err
	}
	for _, l := range []net.Listener{l, plain} {
		if err := dial(l); err != nil {
			t.Fatal(err)
		}
	}
	cfg.MinVersion = tls.VersionTLS13 // nobody handshakes: here it is no race
	if dial(l) == nil {
		t.Error("the listener of crypto/tls has a copy")
	}
	if err := dial(plain); err != nil {
		t.Errorf("the server of net/http has no copy: %v", err)
	}
}

// A dialed connection reads the config that it was given, and not a copy, when the server
// sends a ticket, unless Dial had to add the name.
func TestADialedConnectionReadsLaterWritesToANamedConfig(t *testing.T) {
	l, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{ruletest.Certificate(t, "server")}})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.Write([]byte("a")) // with tickets before it
			conn.Close()
		}
	}()
	for _, name := range []string{"a", ""} {
		cfg := &tls.Config{InsecureSkipVerify: true, ServerName: name, ClientSessionCache: new(countingCache)}
		cache := new(countingCache)
		conn, err := tls.Dial("tcp", l.Addr().String(), cfg)
		if err != nil {
			t.Fatal(err)
		}
		cfg.ClientSessionCache = cache // nobody reads: here it is no race
		if _, err := conn.Read(make([]byte, 1)); err != nil {
			t.Fatal(err)
		}
		conn.Close()
		if read := cache.puts > 0; read != (name != "") {
			t.Errorf("name %q: the connection reads the config: %t", name, read)
		}
	}
}

// A countingCache counts sessions and forgets them.
type countingCache struct{ puts int }

func (*countingCache) Get(string) (*tls.ClientSessionState, bool) { return nil, false }

func (c *countingCache) Put(string, *tls.ClientSessionState) { c.puts++ }
