// Package weak requests certificates that nothing verifies.
package weak

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"net"
	"net/http"
)

func literal(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert}) // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
	tls.Server(conn, &tls.Config{ClientAuth: tls.NoClientCert})         // requests nothing: no report
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequestClientCert})    // the program verifies by itself, or needs no certificate: no report
	tls.Server(conn, &tls.Config{})                                     // requests nothing: no report
}

func requestedWithPool(conn net.Conn) {
	pool := x509.NewCertPool()
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequestClientCert, ClientCAs: pool})       // want `ClientAuth RequestClientCert does not verify certificates against ClientCAs \(clientauth-weak\)`
	tls.Server(conn, &tls.Config{ClientAuth: tls.VerifyClientCertIfGiven, ClientCAs: pool}) // verifies: no report
}

func requestedWithSomePool(conn net.Conn, pem []byte) {
	cfg := &tls.Config{ClientAuth: tls.RequestClientCert} // there may be no pool: no report
	if pool := x509.NewCertPool(); pool.AppendCertsFromPEM(pem) {
		cfg.ClientCAs = pool
	}
	tls.Server(conn, cfg)
}

func number(conn net.Conn) {
	tls.Server(conn, &tls.Config{ClientAuth: 5}) // want `ClientAuth 5 is no mode of crypto/tls: clients without a certificate are accepted \(clientauth-weak\)`
	tls.Server(conn, &tls.Config{ClientAuth: 2}) // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
}

func assigned() *http.Server {
	srv := &http.Server{TLSConfig: &tls.Config{}}
	srv.TLSConfig.ClientAuth = tls.RequireAnyClientCert // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
	return srv
}

func assignedAgain(conn net.Conn, pool *x509.CertPool) {
	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert} // replaced on the next line: no report
	cfg.ClientAuth, cfg.ClientCAs = tls.RequireAndVerifyClientCert, pool
	tls.Server(conn, cfg)
}

func demand(cfg *tls.Config) { cfg.ClientAuth = tls.RequireAnyClientCert } // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`

func byHelper(conn net.Conn) {
	cfg := &tls.Config{}
	demand(cfg)
	tls.Server(conn, cfg)
}

func withMode(mode tls.ClientAuthType) *tls.Config { return &tls.Config{ClientAuth: mode} }

func byArgument(conn net.Conn) {
	tls.Server(conn, withMode(tls.RequireAnyClientCert)) // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
	tls.Server(conn, withMode(tls.NoClientCert))         // requests nothing: no report
}

var base = &tls.Config{ClientAuth: tls.RequireAnyClientCert} // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`

func clone(conn net.Conn) {
	cfg := base.Clone()
	cfg.NextProtos = []string{"h2"}
	tls.Server(conn, cfg)
}

var verified = &tls.Config{ClientAuth: tls.RequireAnyClientCert} // every use of it verifies: no report

func cloneWithCallback(conn net.Conn) {
	cfg := verified.Clone()
	cfg.VerifyConnection = verify
	tls.Server(conn, cfg)
}

func verify(cs tls.ConnectionState) error {
	if cs.ServerName != "a" {
		return errors.New("not for us")
	}
	return nil
}

func callbacks(conn net.Conn, check func([][]byte, [][]*x509.Certificate) error) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: verify})     // verifies: no report
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyPeerCertificate: check}) // may verify: no report
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, VerifyConnection: nil})        // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
}

func replaced(conn net.Conn, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert, GetConfigForClient: pick}) // pick decides: no report
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{ClientAuth: tls.RequireAnyClientCert}) // clients do not read it: no report
}

func chosen(conn net.Conn, mode tls.ClientAuthType) {
	tls.Server(conn, &tls.Config{ClientAuth: mode}) // the caller's choice: no report
}

var require = flag.Bool("require", false, "require a certificate")

func byFlag(conn net.Conn) {
	cfg := &tls.Config{}
	if *require {
		cfg.ClientAuth = tls.RequireAnyClientCert // the user's choice: no report
	}
	tls.Server(conn, cfg)
}

func byMode(conn net.Conn, policy string) {
	cfg := &tls.Config{}
	switch policy {
	case "require":
		cfg.ClientAuth = tls.RequireAnyClientCert // a mode that the user names: no report
	case "none":
		cfg.ClientAuth = tls.NoClientCert
	}
	tls.Server(conn, cfg)
}

func handedOut(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert} // complete may set a callback: no report
	complete(cfg)
	tls.Server(conn, cfg)
}

func received(conn net.Conn, ch chan tls.ClientAuthType) {
	tls.Server(conn, &tls.Config{ClientAuth: <-ch}) // not followed: no report
}

func inner(conn net.Conn) {
	tls.Server(conn, &tls.Config{GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
		return &tls.Config{ClientAuth: tls.RequireAnyClientCert}, nil // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
	}})
}

func whoeverUsesIt() *tls.Config {
	return &tls.Config{ClientAuth: tls.RequireAnyClientCert} // want `ClientAuth RequireAnyClientCert accepts any certificate: nothing verifies it \(clientauth-weak\)`
}
