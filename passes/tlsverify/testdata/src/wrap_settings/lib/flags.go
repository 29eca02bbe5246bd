package lib

import (
	"crypto/tls"
	"flag"
	"net"
	"time"
)

// Flagged is what flags may change.
type Flagged struct {
	Insecure bool
	Timeout  time.Duration
}

// Register makes flags of all settings.
func (f *Flagged) Register(fs *flag.FlagSet) {
	fs.BoolVar(&f.Insecure, "insecure", f.Insecure, "do not verify")
	fs.DurationVar(&f.Timeout, "timeout", f.Timeout, "how long to wait")
}

// Complete sets a timeout.
func (f *Flagged) Complete() {
	if f.Timeout == 0 {
		f.Timeout = time.Second
	}
}

// Dial connects.
func (f *Flagged) Dial(addr string) (net.Conn, error) {
	d := &net.Dialer{Timeout: f.Timeout}
	return tls.DialWithDialer(d, "tcp", addr, &tls.Config{InsecureSkipVerify: f.Insecure})
}
