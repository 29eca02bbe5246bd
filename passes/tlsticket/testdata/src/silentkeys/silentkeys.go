// Package silentkeys has keys from elsewhere. Nothing here is reported.
package silentkeys

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"io"
	"os"
)

func random(cfg *tls.Config) error {
	var key [32]byte
	if _, err := rand.Read(key[:]); err != nil { // drawn
		return err
	}
	cfg.SetSessionTicketKeys([][32]byte{key})
	return nil
}

func file(cfg *tls.Config, r io.Reader) error {
	var key [32]byte
	if _, err := io.ReadFull(r, key[:]); err != nil { // read
		return err
	}
	cfg.SetSessionTicketKeys([][32]byte{key})
	return nil
}

func parameter(cfg *tls.Config, key [32]byte, secret []byte) {
	cfg.SetSessionTicketKeys([][32]byte{key, sha256.Sum256(secret), [32]byte(secret)}) // the caller's
	cfg.SessionTicketKey = key
	copy(cfg.SessionTicketKey[:], secret)
}

func environment(cfg *tls.Config) {
	var key [32]byte
	copy(key[:], os.Getenv("TICKET_KEY")) // the user's
	cfg.SetSessionTicketKeys([][32]byte{key})
}

func decoded(cfg *tls.Config) {
	key := make([]byte, 32)
	hex.Decode(key, []byte(os.Getenv("TICKET_KEY")))
	cfg.SetSessionTicketKeys([][32]byte{[32]byte(key)})
}

func byElement(cfg *tls.Config, n byte) {
	var key [32]byte
	key[0] = n // not known
	cfg.SetSessionTicketKeys([][32]byte{key})
}

func byPointer(cfg *tls.Config, fill func(*[32]byte)) {
	var key [32]byte
	fill(&key)
	cfg.SetSessionTicketKeys([][32]byte{key})
}

func list(cfg *tls.Config, keys [][32]byte) {
	cfg.SetSessionTicketKeys(keys) // the caller's
}

// Default is for others to replace.
var Default = [32]byte{1}

func replaceable(cfg *tls.Config) {
	cfg.SetSessionTicketKeys([][32]byte{Default}) // others may set it
}

func assigned(cfg *tls.Config, secret [32]byte) {
	key := [32]byte{1}
	key = secret
	cfg.SetSessionTicketKeys([][32]byte{key})
}

func field(cfg *tls.Config, o struct{ key [32]byte }) {
	cfg.SessionTicketKey = o.key // the caller's
}

type other struct{ SessionTicketKey [32]byte }

func (other) SetSessionTicketKeys([][32]byte) {}

func otherType() {
	o := other{SessionTicketKey: [32]byte{1}} // not a tls.Config
	o.SetSessionTicketKeys([][32]byte{{1}})   // not a tls.Config
}
