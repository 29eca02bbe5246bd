// Package quic allows less than TLS 1.3.
package quic

import "crypto/tls"

func lower() *tls.QUICConn {
	return tls.QUICServer(&tls.QUICConfig{
		TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}, // want `^MinVersion TLS 1\.2 in a config for QUIC: Start fails unless it is TLS 1\.3 \(quic-version\)$`
	})
}

func right() *tls.QUICConn {
	return tls.QUICServer(&tls.QUICConfig{
		TLSConfig: &tls.Config{MinVersion: tls.VersionTLS13}, // TLS 1.3
	})
}

func lowerInVariables(name string) *tls.QUICConn {
	v := uint16(tls.VersionTLS12) // want `MinVersion TLS 1\.2 in a config for QUIC`
	cfg := &tls.Config{ServerName: name, MinVersion: v}
	q := &tls.QUICConfig{TLSConfig: cfg}
	return tls.QUICClient(q)
}

func explicitZero() func() *tls.QUICConn {
	return func() *tls.QUICConn {
		return tls.QUICClient(&tls.QUICConfig{
			TLSConfig: &tls.Config{MinVersion: 0}, // want `MinVersion 0x0000 in a config for QUIC`
		})
	}
}

func ofAnotherProtocol() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12} // not for QUIC
}
