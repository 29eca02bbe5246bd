package tlscipher_test

import (
	"crypto/tls"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// An http.Server whose list lacks what HTTP/2 requires does not serve, unless it speaks
// HTTP/1.1 alone or TLS 1.3 alone.
func TestServeTLSFailsWithoutASuiteThatHTTP2Requires(t *testing.T) {
	var http1 http.Protocols
	http1.SetHTTP1(true)
	suites := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}
	for _, test := range []struct {
		name   string
		suites []uint16
		min    uint16
		server *http.Server
		fails  bool
	}{
		{"a list without", suites, 0, &http.Server{}, true},
		{"an empty list", suites[:0], 0, &http.Server{}, true},
		{"no list", nil, 0, &http.Server{}, false},
		{"TLS 1.3 alone", suites, tls.VersionTLS13, &http.Server{}, false},
		{"HTTP/1.1 alone", suites, 0, &http.Server{Protocols: &http1}, false},
		{"no protocol that TLS negotiates", suites, 0, &http.Server{
			TLSNextProto: map[string]func(*http.Server, *tls.Conn, http.Handler){},
		}, false},
	} {
		test.server.TLSConfig = &tls.Config{CipherSuites: test.suites, MinVersion: test.min}
		if err := serve(t, test.server); (err != nil && strings.Contains(err.Error(), "CipherSuites")) != test.fails {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	for _, id := range option.RequiredByHTTP2 {
		if err := serve(t, &http.Server{TLSConfig: &tls.Config{CipherSuites: []uint16{id}}}); strings.Contains(err.Error(), "CipherSuites") {
			t.Errorf("with %s: %v", tls.CipherSuiteName(id), err)
		}
	}
}

// serve returns why a server ends that has nobody to listen to.
func serve(t *testing.T, srv *http.Server) error {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	srv.TLSConfig.Certificates = []tls.Certificate{ruletest.Certificate(t, "server")}
	return srv.ServeTLS(l, "", "")
}
