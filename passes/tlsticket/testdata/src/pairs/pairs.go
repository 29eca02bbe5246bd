// Package pairs sets one of the callbacks for tickets, or both.
package pairs

import (
	"bytes"
	"crypto/cipher"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
)

type keeper struct {
	aead cipher.AEAD
	seal func([]byte) []byte
}

func (k *keeper) wrap(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
	b, err := ss.Bytes()
	if err != nil {
		return nil, err
	}
	return k.sealed(b), nil
}

func (k *keeper) sealed(b []byte) []byte {
	return k.aead.Seal(nil, make([]byte, k.aead.NonceSize()), b, nil)
}

func (k *keeper) unwrap(id []byte, _ tls.ConnectionState) (*tls.SessionState, error) {
	b, err := k.aead.Open(nil, make([]byte, k.aead.NonceSize()), id, nil)
	if err != nil {
		return nil, errors.New("no ticket of ours")
	}
	return tls.ParseSessionState(b)
}

func literal(conn net.Conn, k *keeper) {
	tls.Server(conn, &tls.Config{WrapSession: k.wrap})                            // want `WrapSession without UnwrapSession: crypto/tls cannot read its tickets, so nothing resumes \(ticket-halfpair\)`
	tls.Server(conn, &tls.Config{UnwrapSession: k.unwrap})                        // want `UnwrapSession without WrapSession: it is given tickets that DecryptTicket alone can read \(ticket-halfpair\)`
	tls.Server(conn, &tls.Config{WrapSession: k.wrap, UnwrapSession: k.unwrap})   // both: no report
	tls.Client(conn, &tls.Config{WrapSession: k.wrap, InsecureSkipVerify: false}) // clients call neither: no report
}

func assigned(srv *http.Server, aead cipher.AEAD) {
	srv.TLSConfig = &tls.Config{}
	srv.TLSConfig.UnwrapSession = func(id []byte, _ tls.ConnectionState) (*tls.SessionState, error) { // want `UnwrapSession without WrapSession: it is given tickets that DecryptTicket alone can read \(ticket-halfpair\)`
		b, err := aead.Open(nil, make([]byte, 12), bytes.Clone(id), nil)
		if err != nil {
			return nil, err
		}
		return tls.ParseSessionState(b)
	}
}

func completedLater(conn net.Conn, k *keeper) {
	cfg := &tls.Config{WrapSession: k.wrap} // both when it serves: no report
	cfg.UnwrapSession = k.unwrap
	tls.Server(conn, cfg)
}

func disabled(conn net.Conn, k *keeper, off bool) {
	tls.Server(conn, &tls.Config{WrapSession: k.wrap, SessionTicketsDisabled: true}) // no tickets: no report
	tls.Server(conn, &tls.Config{WrapSession: k.wrap, SessionTicketsDisabled: off})  // perhaps no tickets: no report
}

func ownKeys(conn net.Conn) {
	cfg := &tls.Config{}
	cfg.WrapSession = func(cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) { // crypto/tls reads it: no report
		ss.Extra = append(ss.Extra, []byte(cs.ServerName))
		return cfg.EncryptTicket(cs, ss)
	}
	tls.Server(conn, cfg)
}

func ownTickets(conn net.Conn) {
	cfg := &tls.Config{}
	cfg.UnwrapSession = func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) { // reads what crypto/tls made: no report
		return decrypt(cfg, id, cs)
	}
	tls.Server(conn, cfg)
}

func decrypt(cfg *tls.Config, id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
	return cfg.DecryptTicket(id, cs)
}

func throughAVariable(conn net.Conn, keys *tls.Config, k *keeper) {
	encrypt := keys.EncryptTicket
	tls.Server(conn, &tls.Config{WrapSession: encrypt}) // no body in sight: no report
	tls.Server(conn, &tls.Config{
		WrapSession: func(cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) { // calls what is not known: no report
			return encrypt(cs, ss)
		},
	})
	tls.Server(conn, &tls.Config{
		WrapSession: func(cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) { // calls what is not known: no report
			b, err := ss.Bytes()
			return k.seal(b), err
		},
	})
}

func parameter(conn net.Conn, wrap func(tls.ConnectionState, *tls.SessionState) ([]byte, error)) {
	tls.Server(conn, &tls.Config{WrapSession: wrap}) // the caller's: no report
}

func otherHalfUnknown(conn net.Conn, k *keeper, unwrap func([]byte, tls.ConnectionState) (*tls.SessionState, error)) {
	tls.Server(conn, &tls.Config{WrapSession: k.wrap, UnwrapSession: unwrap}) // the caller's: no report
}

func configure(cfg *tls.Config, k *keeper) {
	cfg.WrapSession = k.wrap // the caller may set the other: no report
}

func inABranch(conn net.Conn, k *keeper, own bool) {
	cfg := &tls.Config{}
	if own {
		cfg.WrapSession = k.wrap // somebody's choice: no report
	}
	tls.Server(conn, cfg)
}

func replaced(conn net.Conn, k *keeper, pick func(*tls.ClientHelloInfo) (*tls.Config, error)) {
	tls.Server(conn, &tls.Config{WrapSession: k.wrap, GetConfigForClient: pick}) // what pick returns decides: no report
}
