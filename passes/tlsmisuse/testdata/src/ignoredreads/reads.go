// Package ignoredreads has a function that makes connections with the Transport's config.
package ignoredreads

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
)

var transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: x509.NewCertPool()}} // dial reads it: no report

func init() { transport.DialTLS = dial }

func dial(network, addr string) (net.Conn, error) {
	return tls.Dial(network, addr, transport.TLSClientConfig)
}
