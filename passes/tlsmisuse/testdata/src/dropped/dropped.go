// Package dropped has configs that replace stricter ones.
package dropped

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
)

var (
	certs []tls.Certificate
	cas   = x509.NewCertPool()
)

func check(tls.ConnectionState) error { return errors.New("no") }

func checkChain([][]byte, [][]*x509.Certificate) error { return errors.New("no") }

func literal(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  cas,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ // want `^config drops ClientAuth of the one that it replaces \(config-dropped\)$`
				Certificates: certs, // of the tenant
			}, nil
		},
	})
}

func everything(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{
		ClientAuth:       tls.RequireAndVerifyClientCert,
		ClientCAs:        cas,
		MinVersion:       tls.VersionTLS13,
		VerifyConnection: check,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{Certificates: certs}, nil // want `^config drops ClientAuth, MinVersion, VerifyConnection of the one that it replaces \(config-dropped\)$`
		},
	})
}

func assigned(srv *http.Server) {
	cfg := new(tls.Config)
	cfg.ClientAuth = tls.RequireAnyClientCert
	cfg.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
		if hello.ServerName == "" {
			return nil, nil // the outer one
		}
		return &tls.Config{Certificates: certs}, nil // want `^config drops ClientAuth of the one`
	}
	srv.TLSConfig = cfg
}

func declared(conn net.Conn) {
	tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS13, GetConfigForClient: pick})
}

func pick(*tls.ClientHelloInfo) (*tls.Config, error) {
	return &tls.Config{}, nil // want `^config drops MinVersion of the one`
}

type tenants struct{ pool *x509.CertPool }

func (t *tenants) pick(*tls.ClientHelloInfo) (*tls.Config, error) {
	inner := &tls.Config{} // want `^config drops VerifyPeerCertificate of the one`
	inner.Certificates = certs
	inner.ClientAuth = tls.RequestClientCert
	return inner, nil
}

func method(t *tenants, conn net.Conn) {
	tls.Server(conn, &tls.Config{
		ClientAuth:            tls.RequestClientCert,
		VerifyPeerCertificate: checkChain,
		GetConfigForClient:    t.pick,
	})
}

func helper(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		MinVersion:         tls.VersionTLS13,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) { return made(), nil },
	})
}

func made() *tls.Config {
	return &tls.Config{Certificates: certs} // want `^config drops MinVersion of the one`
}

// The returned config asks for certificates, and verifies them against other roots.
func roots(conn net.Conn) {
	pool := x509.NewCertPool()
	tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  pool,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}, nil // want `^config drops ClientCAs of the one`
		},
	})
}
