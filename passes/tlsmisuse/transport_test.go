package tlsmisuse

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
)

// What config-ignored says is what net/http does: roots that trust nobody refuse a server
// unless a function dials, and then only behind a proxy.
func TestATransportThatDialsIgnoresItsConfig(t *testing.T) {
	server := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer server.Close()
	proxy := httptest.NewServer(http.HandlerFunc(connect))
	defer proxy.Close()
	through, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	dial := (&tls.Dialer{Config: &tls.Config{InsecureSkipVerify: true}}).DialContext
	for _, test := range []struct {
		name  string
		dial  func(context.Context, string, string) (net.Conn, error)
		proxy func(*http.Request) (*url.URL, error)
		works bool
	}{
		{"alone", nil, nil, false},
		{"beside a function", dial, nil, true},
		{"beside a function, behind a proxy", dial, http.ProxyURL(through), false},
	} {
		client := &http.Client{Transport: &http.Transport{
			TLSClientConfig: &tls.Config{RootCAs: x509.NewCertPool()}, DialTLSContext: test.dial, Proxy: test.proxy,
		}}
		if _, err := protocol(client, server.URL); (err == nil) != test.works {
			t.Errorf("%s: %v", test.name, err)
		}
		client.CloseIdleConnections()
	}
}

// connect is a proxy for one CONNECT.
func connect(w http.ResponseWriter, r *http.Request) {
	to, err := net.Dial("tcp", r.Host)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer to.Close()
	w.WriteHeader(http.StatusOK)
	from, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	defer from.Close()
	go io.Copy(to, from)
	io.Copy(from, to)
}

// What http2-lost says is what net/http does.
func TestATransportWithAConfigSpeaksHTTP1(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	server.EnableHTTP2 = true
	server.StartTLS()
	defer server.Close()
	cfg := func() *tls.Config { return &tls.Config{InsecureSkipVerify: true} }
	var http2 http.Protocols
	http2.SetHTTP2(true)
	for _, test := range []struct {
		name      string
		transport *http.Transport
		want      int
	}{
		{"TLSClientConfig", &http.Transport{TLSClientConfig: cfg()}, 1},
		{"ForceAttemptHTTP2", &http.Transport{TLSClientConfig: cfg(), ForceAttemptHTTP2: true}, 2},
		{"Protocols", &http.Transport{TLSClientConfig: cfg(), Protocols: &http2}, 2},
	} {
		client := &http.Client{Transport: test.transport}
		if got, err := protocol(client, server.URL); err != nil || got != test.want {
			t.Errorf("%s: HTTP/%d, %v", test.name, got, err)
		}
		client.CloseIdleConnections()
	}
}

// protocol returns the major version of HTTP that a client speaks with a server.
func protocol(client *http.Client, url string) (int, error) {
	resp, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return resp.ProtoMajor, nil
}
