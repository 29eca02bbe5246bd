package tlsverify

import (
	"bytes"
	"context"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/binary"
	"errors"
	"io"
	"math/big"
	"net"
	"net/smtp"
	"testing"
	"time"
)

// A Config without a name and without InsecureSkipVerify fails where the name is taken
// from it alone, before anything is sent.
func TestWhatTakesTheNameFromTheConfigAloneFailsWithoutOne(t *testing.T) {
	nameless := &tls.Config{MinVersion: tls.VersionTLS13}
	near, far := net.Pipe()
	defer near.Close()
	defer far.Close()
	if err := tls.Client(near, nameless).Handshake(); err == nil {
		t.Error("tls.Client: no error")
	}
	if err := tls.QUICClient(&tls.QUICConfig{TLSConfig: nameless}).Start(context.Background()); err == nil {
		t.Error("tls.QUICClient: no error")
	}
	go io.Copy(far, bytes.NewReader([]byte("220 mail\r\n250 STARTTLS\r\n220 go ahead\r\n")))
	go io.Copy(io.Discard, far)
	c, err := smtp.NewClient(near, "mail")
	if err != nil {
		t.Fatal(err)
	}
	if err := c.StartTLS(nameless); err == nil {
		t.Error("StartTLS: no error")
	}
}

func TestANameWithAPortVerifiesNoServer(t *testing.T) {
	cas, server := authority(t, &x509.Certificate{DNSNames: []string{"db"}, IPAddresses: []net.IP{net.IPv6loopback}})
	for name, works := range map[string]bool{
		"db": true, "::1": true, "[::1]": true,
		"db:443": false, "[::1]:443": false, "https://db": false, " db": false,
	} {
		if err := connect(t, server, &tls.Config{RootCAs: cas, ServerName: name}); (err == nil) != works {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// Whoever is on the path can reject ECH in the name of the server, unless somebody
// verifies him, and hand the client keys of his own.
func TestAnybodyCanRejectECHToAClientThatBelievesHim(t *testing.T) {
	offered, _ := echKeys(t, 1)
	evil, key := echKeys(t, 2)
	_, attacker := authority(t, &x509.Certificate{DNSNames: []string{"public.example"}})
	attacker.EncryptedClientHelloKeys = []tls.EncryptedClientHelloKey{{Config: evil, PrivateKey: key, SendAsRetry: true}}
	client := &tls.Config{ServerName: "db", RootCAs: x509.NewCertPool(), EncryptedClientHelloConfigList: echList(offered)}
	var rejection *tls.ECHRejectionError
	if err := connect(t, attacker, client); errors.As(err, &rejection) {
		t.Error("crypto/tls believes the attacker by itself")
	}
	client.EncryptedClientHelloRejectionVerify = func(tls.ConnectionState) error { return nil }
	if err := connect(t, attacker, client); !errors.As(err, &rejection) || !bytes.Equal(rejection.RetryConfigList, echList(evil)) {
		t.Errorf("with a callback that accepts everybody: %v", err)
	}
}

// A callback under InsecureSkipVerify that verifies a chain alone accepts another server.
func TestAChainWithoutANameIsThatOfAnyServer(t *testing.T) {
	cas, other := authority(t, &x509.Certificate{DNSNames: []string{"other"}})
	client := func(opts x509.VerifyOptions) *tls.Config {
		return &tls.Config{ServerName: "db", InsecureSkipVerify: true, VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(opts)
			return err
		}}
	}
	if err := connect(t, other, client(x509.VerifyOptions{Roots: cas})); err != nil {
		t.Errorf("without DNSName: %v", err)
	}
	if err := connect(t, other, client(x509.VerifyOptions{Roots: cas, DNSName: "db"})); err == nil {
		t.Error("with DNSName: no error")
	}
}

// Verify without KeyUsages refuses clients, and lets servers in.
func TestTheDefaultUsageIsThatOfServers(t *testing.T) {
	clientAuth := []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	for _, test := range []struct {
		name             string
		has              []x509.ExtKeyUsage
		byDefault, asked bool // whether it is let in
	}{
		{"for clients", clientAuth, false, true},
		{"for servers", []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, true, false},
		{"for both", []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}, true, true},
		{"for anything", nil, true, true},
	} {
		cas, client := authority(t, &x509.Certificate{ExtKeyUsage: test.has})
		client.InsecureSkipVerify = true
		_, server := authority(t, &x509.Certificate{})
		server.ClientAuth = tls.RequireAnyClientCert
		for want, opts := range map[*bool]x509.VerifyOptions{
			&test.byDefault: {Roots: cas},
			&test.asked:     {Roots: cas, KeyUsages: clientAuth},
		} {
			server.VerifyConnection = func(cs tls.ConnectionState) error {
				_, err := cs.PeerCertificates[0].Verify(opts)
				return err
			}
			if err := connect(t, server, client); (err == nil) != *want {
				t.Errorf("%s, %d usages: %v", test.name, len(opts.KeyUsages), err)
			}
		}
	}
}

// echKeys returns an ECHConfig of RFC 9849 for the public name public.example, and its key.
func echKeys(t *testing.T, id byte) (config, private []byte) {
	t.Helper()
	key, err := ecdh.X25519().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	body := []byte{id, 0x00, 0x20, 0, 32} // X25519
	body = append(body, key.PublicKey().Bytes()...)
	body = append(body, 0, 4, 0, 1, 0, 1) // HKDF-SHA256, AES-128-GCM
	body = append(body, 32, byte(len("public.example")))
	body = append(body, "public.example"...)
	body = append(body, 0, 0) // no extensions
	config = binary.BigEndian.AppendUint16([]byte{0xfe, 0x0d}, uint16(len(body)))
	return append(config, body...), key.Bytes()
}

func echList(config []byte) []byte {
	return append(binary.BigEndian.AppendUint16(nil, uint16(len(config))), config...)
}

// authority returns a pool of one authority, and a config with a certificate of it.
func authority(t *testing.T, leaf *x509.Certificate) (*x509.CertPool, *tls.Config) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	ca := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	root, err := x509.CreateCertificate(rand.Reader, ca, ca, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	leaf.SerialNumber, leaf.NotAfter = big.NewInt(2), ca.NotAfter
	leaf.Subject.CommonName = "leaf" // the same key under the same name is taken for the authority itself
	der, err := x509.CreateCertificate(rand.Reader, leaf, ca, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(root)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(parsed)
	return pool, &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
}

// connect returns why a client fails to connect to a server, or the server to it.
func connect(t *testing.T, server, client *tls.Config) error {
	t.Helper()
	l, err := tls.Listen("tcp", "127.0.0.1:0", server)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	done := make(chan error, 1)
	go func() {
		conn, err := l.Accept()
		if err == nil {
			_, err = conn.Write([]byte{0})
			conn.Close()
		}
		done <- err
	}()
	near, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	_, err = tls.Client(near, client).Read(make([]byte, 1))
	near.Close()
	if refused := <-done; err == nil {
		err = refused
	}
	return err
}
