package binding

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	stdtls "crypto/tls"
	"encoding/base64"
	"errors"
)

type state struct{ tls.ConnectionState }

type other struct{ TLSUnique []byte }

func appended(s tls.ConnectionState) []byte {
	return append([]byte("tls-unique:"), s.TLSUnique...) // want `^TLSUnique is nil in TLS 1\.3: the channel binding is empty \(tls-unique\)$`
}

func appendedIfAny(s tls.ConnectionState) []byte {
	if len(s.TLSUnique) == 0 {
		return nil
	}
	return append([]byte("tls-unique:"), s.TLSUnique...) // asked for
}

func appendedIfNotNil(s tls.ConnectionState) []byte {
	if s.TLSUnique == nil {
		return nil
	}
	return append([]byte("tls-unique:"), s.TLSUnique...) // asked for
}

func encoded(conn *stdtls.Conn) string {
	return base64.StdEncoding.EncodeToString(conn.ConnectionState().TLSUnique) // want `TLSUnique is nil in TLS 1\.3`
}

func encodedBeforeTLS13(conn *tls.Conn) string {
	s := conn.ConnectionState()
	if s.Version >= tls.VersionTLS13 {
		return ""
	}
	return base64.StdEncoding.EncodeToString(s.TLSUnique) // the version is asked for
}

func compared(s state, theirs []byte) bool {
	return bytes.Equal((s.TLSUnique), theirs) // want `TLSUnique is nil in TLS 1\.3`
}

func converted(s *tls.ConnectionState) string {
	return "p=tls-unique,," + string(s.TLSUnique[:]) // want `TLSUnique is nil in TLS 1\.3`
}

func hashed(s tls.ConnectionState, key []byte) []byte {
	binding := s.TLSUnique // want `TLSUnique is nil in TLS 1\.3`
	h := hmac.New(sha256.New, key)
	h.Write(binding)
	return h.Sum(nil)
}

func hashedIfAny(s tls.ConnectionState, key []byte) ([]byte, error) {
	binding := s.TLSUnique // asked for below
	if len(binding) == 0 {
		return nil, errors.New("no binding")
	}
	h := hmac.New(sha256.New, key)
	h.Write(binding)
	return h.Sum(nil), nil
}

func exported(s tls.ConnectionState) ([]byte, error) {
	binding, err := s.ExportKeyingMaterial("EXPORTER-Channel-Binding", nil, 32)
	if err != nil {
		return append([]byte("tls-unique:"), s.TLSUnique...), nil // only where the exporter fails
	}
	return binding, nil
}

func closure(s tls.ConnectionState) func() [32]byte {
	return func() [32]byte {
		return sha256.Sum256(s.TLSUnique) // want `TLSUnique is nil in TLS 1\.3`
	}
}

func generic[T ~[]byte](s tls.ConnectionState) T {
	return T(s.TLSUnique) // want `TLSUnique is nil in TLS 1\.3`
}

func returned(s tls.ConnectionState) []byte {
	return s.TLSUnique // the caller can ask
}

func handedOn(s tls.ConnectionState) { bind(s.TLSUnique) } // bind can ask

func bind([]byte) {}

func copied(s tls.ConnectionState) tls.ConnectionState {
	return tls.ConnectionState{TLSUnique: s.TLSUnique} // whoever reads it can ask
}

func written(s *tls.ConnectionState, binding []byte) {
	s.TLSUnique = binding // a write
}

func ofAnotherStruct(o other) string {
	return string(o.TLSUnique) // the project's own field
}
