// Package keys has ticket keys in its source.
package keys

import (
	"crypto/sha256"
	"crypto/tls"
	"net"
)

var key = [32]byte{1, 2, 3}

const password = "correct horse"

func literal(conn net.Conn) {
	tls.Server(conn, &tls.Config{SessionTicketKey: [32]byte{1, 2}})                  // want `SessionTicketKey is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
	tls.Server(conn, &tls.Config{SessionTicketKey: key})                             // want `SessionTicketKey is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
	tls.Server(conn, &tls.Config{SessionTicketKey: sha256.Sum256([]byte(password))}) // want `SessionTicketKey is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
	tls.Server(conn, &tls.Config{SessionTicketKey: [32]byte{}})                      // automatic keys: no report
	tls.Server(conn, &tls.Config{})                                                  // automatic keys: no report
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{}
	cfg.SessionTicketKey = [32]byte([]byte("01234567890123456789012345678901")) // want `SessionTicketKey is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
	tls.Server(conn, cfg.Clone())
}

func copied(cfg *tls.Config) {
	copy(cfg.SessionTicketKey[:], "01234567890123456789012345678901") // want `SessionTicketKey is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
}

func method(cfg *tls.Config) {
	cfg.SetSessionTicketKeys([][32]byte{{1}, key}) // want `ticket key is in the source: whoever reads it reads and forges sessions \(ticket-key\)` `ticket key is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
	cfg.SetSessionTicketKeys([][32]byte{{}})       // want `ticket key is all zeros: whoever guesses it reads and forges sessions \(ticket-key\)`
	var local [32]byte
	cfg.SetSessionTicketKeys([][32]byte{local}) // want `ticket key is all zeros: whoever guesses it reads and forges sessions \(ticket-key\)`
	var filled [32]byte
	copy(filled[:], password)
	cfg.SetSessionTicketKeys([][32]byte{filled}) // want `ticket key is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
	digest := sha256.Sum256([]byte(password))
	cfg.SetSessionTicketKeys([][32]byte{digest}) // want `ticket key is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
}

var bytes = []byte("01234567890123456789012345678901")

func slice(cfg *tls.Config) {
	cfg.SetSessionTicketKeys([][32]byte{[32]byte(bytes)}) // want `ticket key is in the source: whoever reads it reads and forges sessions \(ticket-key\)`
}
