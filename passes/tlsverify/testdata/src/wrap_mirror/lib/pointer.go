package lib

import (
	"crypto/tls"
	"net"
)

// Optional tells what is not set from false.
type Optional struct{ Insecure *bool }

// DialOptional connects.
func DialOptional(addr string, o Optional) (net.Conn, error) {
	cfg := &tls.Config{}
	if o.Insecure != nil {
		cfg.InsecureSkipVerify = *o.Insecure // the user's choice: no report
	}
	return tls.Dial("tcp", addr, cfg)
}

// Bool makes settings.
func Bool(v bool) *bool { return &v }
