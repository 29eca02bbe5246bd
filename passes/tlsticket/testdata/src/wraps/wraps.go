// Package wraps makes its own tickets.
package wraps

import (
	"crypto/cipher"
	"crypto/tls"
	"net"
)

func literal(conn net.Conn, cfg *tls.Config) {
	tls.Server(conn, &tls.Config{WrapSession: func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		return ss.Bytes() // want `WrapSession returns the session unencrypted: its ticket shows the secret \(ticket-plaintext\)`
	}})
	tls.Server(conn, &tls.Config{WrapSession: func(cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		return cfg.EncryptTicket(cs, ss) // encrypted: no report
	}})
	tls.Server(conn, &tls.Config{WrapSession: cfg.EncryptTicket}) // encrypted: no report
}

func variable(cfg *tls.Config) {
	cfg.WrapSession = func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		b, err := ss.Bytes()
		if err != nil {
			return nil, err
		}
		return b, nil // want `WrapSession returns the session unencrypted: its ticket shows the secret \(ticket-plaintext\)`
	}
}

func declared(cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
	ss.Extra = append(ss.Extra, []byte(cs.ServerName))
	return ss.Bytes() // want `WrapSession returns the session unencrypted: its ticket shows the secret \(ticket-plaintext\)`
}

func byName(conn net.Conn) {
	tls.Server(conn, &tls.Config{WrapSession: declared})
}

func sealed(cfg *tls.Config, aead cipher.AEAD, nonce []byte) {
	cfg.WrapSession = func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		b, err := ss.Bytes()
		if err != nil {
			return nil, err
		}
		return aead.Seal(nil, nonce, b, nil), nil // encrypted: no report
	}
}

func inPlace(cfg *tls.Config, s cipher.Stream) {
	cfg.WrapSession = func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		b, err := ss.Bytes()
		if err != nil {
			return nil, err
		}
		s.XORKeyStream(b, b)
		return b, nil // encrypted: no report
	}
}

func stored(cfg *tls.Config, store func([]byte) []byte) {
	cfg.WrapSession = func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		b, err := ss.Bytes()
		return store(b), err // the ticket is a key to it: no report
	}
}

func parameter(conn net.Conn, wrap func(tls.ConnectionState, *tls.SessionState) ([]byte, error)) {
	tls.Server(conn, &tls.Config{WrapSession: wrap}) // the caller's choice: no report
}

func unused(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
	return ss.Bytes() // no callback: no report
}
