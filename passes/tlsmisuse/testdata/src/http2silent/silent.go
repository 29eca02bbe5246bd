// Package http2silent sets a field of its Transport later.
package http2silent

import (
	"crypto/tls"
	"net/http"
)

func later(cfg *tls.Config) *http.Transport {
	tr := &http.Transport{TLSClientConfig: cfg} // completed: no report
	tr.ForceAttemptHTTP2 = true
	return tr
}
