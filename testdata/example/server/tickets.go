package server

import (
	"context"
	"crypto/rand"
	"crypto/tls"
	"time"
)

// ShareTickets lets the servers of a cluster resume each other's sessions.
func ShareTickets(cfg *tls.Config, key [32]byte) {
	cfg.SessionTicketKey = key
}

// RotateTickets gives cfg a new ticket key every day until ctx is done. The keys of the
// last week still open old tickets.
func RotateTickets(ctx context.Context, cfg *tls.Config) {
	var keys [][32]byte
	tick := time.NewTicker(24 * time.Hour)
	defer tick.Stop()
	for {
		var key [32]byte
		rand.Read(key[:])
		keys = append([][32]byte{key}, keys[:min(len(keys), 6)]...)
		cfg.SetSessionTicketKeys(keys)
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}
