// Package unwritten has lists with the zero value of what nothing was written to.
package unwritten

import (
	"crypto/tls"
	"net"
	"net/http"
)

func lookup(names []string) *tls.Config {
	var ids []uint16
	for _, name := range names {
		var id uint16 // what is not found is no choice: no report
		for _, s := range tls.CipherSuites() {
			if s.Name == name {
				id = s.ID
			}
		}
		ids = append(ids, id)
	}
	return &tls.Config{CipherSuites: ids}
}

func lookupZero(names []string) *tls.Config {
	var ids []uint16
	for _, name := range names {
		var id uint16 = 0x0000 // want `^TLS_NULL_WITH_NULL_NULL has no effect: crypto/tls does not implement it \(cipher-noeffect\)$`
		for _, s := range tls.CipherSuites() {
			if s.Name == name {
				id = s.ID
			}
		}
		ids = append(ids, id)
	}
	return &tls.Config{CipherSuites: ids}
}

func beside() *tls.Config {
	var id uint16
	return &tls.Config{CipherSuites: []uint16{id, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}} // nobody wrote the first: no report
}

func besideZero() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{0x0000, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}} // want `^TLS_NULL_WITH_NULL_NULL has no effect: crypto/tls does not implement it \(cipher-noeffect\)$`
}

func alone() *tls.Config {
	var id uint16
	return &tls.Config{CipherSuites: []uint16{id}} // nobody wrote it: no report
}

func aloneZero() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{0x0000}} // want `^no suite in CipherSuites works before TLS 1.3: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

type options struct{ first, second uint16 }

func field() *tls.Config {
	o := options{first: tls.TLS_AES_128_GCM_SHA256}
	return &tls.Config{CipherSuites: []uint16{o.second}} // nobody wrote it: no report
}

func fieldWritten() *tls.Config {
	o := options{first: tls.TLS_AES_128_GCM_SHA256}
	return &tls.Config{CipherSuites: []uint16{o.first}} // want `^no suite in CipherSuites works before TLS 1.3: every TLS 1.2 handshake fails \(cipher-broken\)$`
}

func given(id uint16) *tls.Config {
	return &tls.Config{CipherSuites: []uint16{id}} // whatever the caller says: no report
}

func serve(l net.Listener) error {
	var id uint16
	srv := &http.Server{TLSConfig: &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, id}, // nobody wrote the last: no report
	}}
	return srv.ServeTLS(l, "", "")
}
