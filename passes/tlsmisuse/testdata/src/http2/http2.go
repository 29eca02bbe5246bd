// Package http2 has transports that lose HTTP/2.
package http2

import (
	"crypto/tls"
	"net/http"
)

func literal(cfg *tls.Config) *http.Transport {
	return &http.Transport{
		TLSClientConfig: cfg, // want `^TLSClientConfig switches off HTTP/2: ForceAttemptHTTP2 would keep it \(http2-lost\)$`
	}
}

func inClient() *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS13}}} // want `^TLSClientConfig switches off HTTP/2`
}

func value(cfg *tls.Config) {
	tr := http.Transport{TLSClientConfig: cfg} // want `^TLSClientConfig switches off HTTP/2`
	tr.CloseIdleConnections()
}

func forced(cfg *tls.Config) *http.Transport {
	return &http.Transport{TLSClientConfig: cfg, ForceAttemptHTTP2: true} // keeps it: no report
}

func protocols(cfg *tls.Config, p *http.Protocols) *http.Transport {
	return &http.Transport{TLSClientConfig: cfg, Protocols: p} // decides: no report
}

func off(cfg *tls.Config) *http.Transport {
	return &http.Transport{TLSClientConfig: cfg, TLSNextProto: map[string]func(string, *tls.Conn) http.RoundTripper{}} // switches it off by name: no report
}

func refused(cfg *tls.Config) *http.Transport {
	return &http.Transport{TLSClientConfig: cfg, ForceAttemptHTTP2: false} // a decision: no report
}

func alpn() *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{NextProtos: []string{"http/1.1"}}} // decides: no report
}

func none() *http.Transport {
	return &http.Transport{TLSClientConfig: nil} // loses nothing: no report
}

func other() *http.Transport {
	return &http.Transport{MaxIdleConns: 1} // has no config: no report
}

type alias = http.Transport

func generic[T any](cfg *tls.Config, _ T) *alias {
	return &alias{TLSClientConfig: cfg} // want `^TLSClientConfig switches off HTTP/2`
}

func genericForced[T any](cfg *tls.Config, _ T) *alias {
	return &alias{TLSClientConfig: cfg, ForceAttemptHTTP2: true} // keeps it: no report
}

type embedding struct{ http.Transport }

func embedded(cfg *tls.Config) *embedding {
	return &embedding{http.Transport{TLSClientConfig: cfg}} // want `^TLSClientConfig switches off HTTP/2`
}

func elements(cfgs []*tls.Config) map[string]*http.Transport {
	return map[string]*http.Transport{
		"a": {TLSClientConfig: cfgs[0]},                          // want `^TLSClientConfig switches off HTTP/2`
		"b": {TLSClientConfig: cfgs[1], ForceAttemptHTTP2: true}, // keeps it: no report
	}
}

type defined http.Transport

func ofAnotherType(cfg *tls.Config) *defined {
	return &defined{TLSClientConfig: cfg} // no Transport: no report
}
