// Package clockchosen lets the user choose. Nothing here is reported.
package clockchosen

import (
	"crypto/tls"
	"flag"
	"net"
	"time"
)

var replay = flag.Bool("replay", false, "stop the clock")

func branch(conn net.Conn) {
	cfg := &tls.Config{}
	if *replay {
		cfg.Time = func() time.Time { return time.Time{} } // a flag
	}
	tls.Client(conn, cfg)
}
