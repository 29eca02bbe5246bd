package uses

import (
	"crypto/tls"
	"io"
)

type (
	defined tls.Config
	state   struct{ tls.ConnectionState }
	table   struct{ NameToCertificate map[string]*tls.Certificate }
	builder interface{ BuildNameToCertificate() }
)

func minimum() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionSSL30} // want `^deprecated VersionSSL30 as MinVersion allows TLS 1.0, as MaxVersion allows nothing \(deprecated\)$`
}

func newerMinimum() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12} // not deprecated
}

func name(v uint16) string {
	switch v {
	case tls.VersionSSL30: // want `^deprecated VersionSSL30 as MinVersion allows TLS 1.0, as MaxVersion allows nothing \(deprecated\)$`
		return "SSL 3.0"
	case tls.VersionTLS10: // not deprecated
		return "TLS 1.0"
	}
	return ""
}

func build(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS12
	cfg.BuildNameToCertificate() // want `^deprecated BuildNameToCertificate fills NameToCertificate, which allows one certificate a name \(deprecated\)$`
}

func buildLater(cfg *tls.Config) func() {
	return cfg.BuildNameToCertificate // want `^deprecated BuildNameToCertificate fills NameToCertificate, which allows one certificate a name \(deprecated\)$`
}

func buildByExpression(cfg *tls.Config) {
	(*tls.Config).BuildNameToCertificate(cfg) // want `^deprecated BuildNameToCertificate fills NameToCertificate, which allows one certificate a name \(deprecated\)$`
}

func buildAnother(b builder) {
	b.BuildNameToCertificate() // a method of the project's own interface
}

func written(cert *tls.Certificate) *tls.Config {
	return &tls.Config{
		NameToCertificate: map[string]*tls.Certificate{"a": cert}, // want `^deprecated NameToCertificate selects by name alone, one certificate a name \(deprecated\)$`
	}
}

func element(cfg *tls.Config, cert *tls.Certificate) {
	cfg.NameToCertificate["a"] = cert // want `^deprecated NameToCertificate selects by name alone, one certificate a name \(deprecated\)$`
}

func read(cfg *tls.Config) int {
	return len(cfg.NameToCertificate) // want `^deprecated NameToCertificate selects by name alone, one certificate a name \(deprecated\)$`
}

func cleared(cfg *tls.Config) {
	cfg.NameToCertificate = nil // as it should be
}

func clearedKey() *tls.Config {
	return &tls.Config{NameToCertificate: nil, SessionTicketKey: [32]byte{}} // as it should be
}

func clearedTogether(cfg *tls.Config, m map[string]*tls.Certificate) {
	cfg.NameToCertificate, cfg.MinVersion = (nil), tls.VersionTLS12 // as it should be
	cfg.MinVersion, cfg.NameToCertificate = tls.VersionTLS12, m     // want `^deprecated NameToCertificate selects by name alone, one certificate a name \(deprecated\)$`
}

func ofAnotherStruct(cert *tls.Certificate) table {
	return table{NameToCertificate: map[string]*tls.Certificate{"a": cert}} // the project's own field
}

func key(cfg *defined, key [32]byte) {
	cfg.SessionTicketKey = key // want `^deprecated SessionTicketKey fixes one ticket key that is never rotated \(deprecated\)$`
}

func keys(cfg *tls.Config, key [32]byte) {
	cfg.SetSessionTicketKeys([][32]byte{key}) // the replacement
}

func filled(cfg *tls.Config, r io.Reader) {
	io.ReadFull(r, cfg.SessionTicketKey[:]) // want `^deprecated SessionTicketKey fixes one ticket key that is never rotated \(deprecated\)$`
}

func mutual(s state) bool {
	return s.NegotiatedProtocolIsMutual // want `^deprecated NegotiatedProtocolIsMutual is always true \(deprecated\)$`
}

func negotiated(s state) bool {
	return s.NegotiatedProtocol != "" // the replacement
}

func unique(s state) []byte {
	return s.TLSUnique // not deprecated any more
}

func random(cfg *tls.Config, r io.Reader) {
	cfg.Rand = r // deprecated in Go 1.27 only
}
