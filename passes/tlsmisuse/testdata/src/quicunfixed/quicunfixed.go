// Package quicunfixed allows less than TLS 1.3 where no edit is offered, or does what
// cannot be followed.
package quicunfixed

import "crypto/tls"

func absent(name string) *tls.QUICConn {
	return tls.QUICClient(&tls.QUICConfig{
		TLSConfig: &tls.Config{ServerName: name}, // want `^config for QUIC has no MinVersion: Start fails unless it is TLS 1\.3 \(quic-version\)$`
	})
}

func absentInVariable(name string) *tls.QUICConn {
	cfg := &tls.Config{ServerName: name} // want `config for QUIC has no MinVersion`
	return tls.QUICClient(&tls.QUICConfig{TLSConfig: cfg})
}

func setLater(name string) *tls.QUICConn {
	cfg := &tls.Config{ServerName: name}
	cfg.MinVersion = tls.VersionTLS13
	return tls.QUICClient(&tls.QUICConfig{TLSConfig: cfg}) // set after the literal
}

func completed(name string) *tls.QUICConn {
	cfg := &tls.Config{ServerName: name}
	complete(cfg)
	return tls.QUICClient(&tls.QUICConfig{TLSConfig: cfg}) // complete may set it
}

func complete(cfg *tls.Config) { cfg.MinVersion = tls.VersionTLS13 }

func unknown(min uint16) *tls.QUICConn {
	return tls.QUICClient(&tls.QUICConfig{
		TLSConfig: &tls.Config{MinVersion: min}, // the caller's version
	})
}

func given(cfg *tls.Config) *tls.QUICConn {
	return tls.QUICClient(&tls.QUICConfig{TLSConfig: cfg}) // the caller's config
}

func cloned(cfg *tls.Config) *tls.QUICConn {
	return tls.QUICClient(&tls.QUICConfig{TLSConfig: cfg.Clone()}) // the caller's config
}
