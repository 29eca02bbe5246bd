package ticketkey

import "crypto/tls"

func server(cert tls.Certificate) *tls.Config {
	cfg := &tls.Config{Certificates: []tls.Certificate{cert}}
	cfg.SetSessionTicketKeys([][32]byte{{'s', 'e', 'c', 'r', 'e', 't'}})
	return cfg
}
