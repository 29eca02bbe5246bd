// Package missing verifies clients against the system's roots.
package missing

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"os"
)

func literal(conn net.Conn, pool *x509.CertPool) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert})                  // want `ClientAuth RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots \(clientca-missing\)`
	tls.Server(conn, &tls.Config{ClientAuth: tls.VerifyClientCertIfGiven})                     // want `ClientAuth VerifyClientCertIfGiven without ClientCAs trusts all of the system's roots \(clientca-missing\)`
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: nil})  // want `ClientAuth RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots \(clientca-missing\)`
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, RootCAs: pool})   // want `ClientAuth RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots \(clientca-missing\)`
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}) // has a pool: no report
}

func assigned() *http.Server {
	srv := &http.Server{TLSConfig: &tls.Config{}}
	srv.TLSConfig.ClientAuth = tls.RequireAndVerifyClientCert // want `ClientAuth RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots \(clientca-missing\)`
	return srv
}

func assignedBoth(conn net.Conn) {
	cfg := &tls.Config{}
	cfg.ClientAuth = tls.RequireAndVerifyClientCert // has a pool: no report
	cfg.ClientCAs = x509.NewCertPool()
	tls.Server(conn, cfg)
}

func authenticate(cfg *tls.Config) { cfg.ClientAuth = tls.RequireAndVerifyClientCert } // want `ClientAuth RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots \(clientca-missing\)`

func byHelper(conn net.Conn) {
	cfg := &tls.Config{}
	authenticate(cfg)
	tls.Server(conn, cfg)
}

func demand(cfg *tls.Config) { cfg.ClientAuth = tls.RequireAndVerifyClientCert } // callers have a pool: no report

func byHelperWithPool(conn net.Conn, pool *x509.CertPool) {
	cfg := &tls.Config{ClientCAs: pool}
	demand(cfg)
	tls.Server(conn, cfg)
}

func addPool(cfg *tls.Config) { cfg.ClientCAs = x509.NewCertPool() }

func poolByHelper(conn net.Conn) {
	cfg := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert} // addPool sets a pool: no report
	addPool(cfg)
	tls.Server(conn, cfg)
}

var base = &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert} // its copy has a pool: no report

func poolInClone(conn net.Conn, pool *x509.CertPool) {
	cfg := base.Clone()
	cfg.ClientCAs = pool
	tls.Server(conn, cfg)
}

var shared = &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert} // want `ClientAuth RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots \(clientca-missing\)`

func clone(conn net.Conn) {
	cfg := shared.Clone()
	cfg.NextProtos = []string{"h2"}
	tls.Server(conn, cfg)
}

func somePool(conn net.Conn, file string) error {
	cfg := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert} // a pool on some way: no report
	if file != "" {
		pem, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		cfg.ClientCAs = x509.NewCertPool()
		cfg.ClientCAs.AppendCertsFromPEM(pem)
	}
	tls.Server(conn, cfg)
	return nil
}

func systemPool(conn net.Conn) error {
	pool, err := x509.SystemCertPool()
	if err != nil {
		return err
	}
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}) // the roots are a decision: no report
	return nil
}

func callbacks(conn net.Conn, verify func(tls.ConnectionState) error, check func([][]byte, [][]*x509.Certificate) error) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, VerifyConnection: verify})     // verify chooses among them: no report
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, VerifyPeerCertificate: check}) // check chooses among them: no report
}

func replaced(conn net.Conn, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) {
	tls.Server(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, GetConfigForClient: pick}) // pick decides: no report
}

func client(conn net.Conn) {
	tls.Client(conn, &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}) // clients do not read it: no report
}

func both(conn net.Conn, pool *x509.CertPool) {
	cfg := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, RootCAs: pool} // which side reads it is not known: no report
	tls.Server(conn, cfg)
	tls.Client(conn, cfg)
}

func handedOut(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert} // complete may set a pool: no report
	complete(cfg)
	tls.Server(conn, cfg)
}

func WhoeverUsesIt() *tls.Config {
	return &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert} // its users may set a pool: no report
}

func chosen(conn net.Conn, mutual bool) {
	cfg := &tls.Config{}
	if mutual {
		cfg.ClientAuth = tls.RequireAndVerifyClientCert // the caller's choice: no report
	}
	tls.Server(conn, cfg)
}

// The outer config has roots; config-dropped says that they do not count.
func dropping(conn net.Conn, clients *x509.CertPool) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  clients,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}, nil // drops what the outer one has: no report here
		},
	})
}

func inReturned(conn net.Conn) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}, nil // want `RequireAndVerifyClientCert without ClientCAs trusts all of the system's roots`
		},
	})
}
