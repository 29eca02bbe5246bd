package server

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
)

// A Host is a name that the shop answers to, with its certificate.
type Host struct {
	Name              string
	CertFile, KeyFile string
}

// ListenHosts listens on addr for all hosts.
func ListenHosts(addr string, hosts []Host) (net.Listener, error) {
	cfg := &tls.Config{NameToCertificate: make(map[string]*tls.Certificate)}
	for _, h := range hosts {
		cert, err := tls.LoadX509KeyPair(h.CertFile, h.KeyFile)
		if err != nil {
			return nil, fmt.Errorf("host %s: %w", h.Name, err)
		}
		cfg.Certificates = append(cfg.Certificates, cert)
		cfg.NameToCertificate[h.Name] = &cert
	}
	return tls.Listen("tcp", addr, cfg)
}

// ListenPartners listens on addr for partners, who show a certificate of one of the authorities.
func ListenPartners(addr string, cert tls.Certificate, authorities *x509.CertPool) (net.Listener, error) {
	return tls.Listen("tcp", addr, &tls.Config{
		Certificates: []tls.Certificate{cert},
		ClientAuth:   tls.RequireAndVerifyClientCert,
		ClientCAs:    authorities,
	})
}
