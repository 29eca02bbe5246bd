// Package silent lets the user choose, or does what cannot be followed. Nothing here is
// reported.
package silent

import (
	"crypto/tls"
	"flag"
	"net"
)

func parameter(conn net.Conn, r tls.RenegotiationSupport) {
	tls.Client(conn, &tls.Config{Renegotiation: r}) // the caller's choice
}

func branch(conn net.Conn, renegotiate bool) {
	cfg := &tls.Config{}
	if renegotiate {
		cfg.Renegotiation = tls.RenegotiateOnceAsClient // the caller's choice
	}
	tls.Client(conn, cfg)
}

var late = flag.Bool("late-certificate", false, "renegotiate")

func flagged(conn net.Conn) {
	cfg := &tls.Config{}
	if *late {
		cfg.Renegotiation = tls.RenegotiateFreelyAsClient // a flag
	}
	tls.Client(conn, cfg)
}

func mode(conn net.Conn, name string) {
	cfg := &tls.Config{}
	switch name {
	case "once":
		cfg.Renegotiation = tls.RenegotiateOnceAsClient // a mode that the user names
	case "freely":
		cfg.Renegotiation = tls.RenegotiateFreelyAsClient // a mode that the user names
	}
	tls.Client(conn, cfg)
}

func unknownNumber(conn net.Conn) {
	tls.Client(conn, &tls.Config{Renegotiation: 3}) // crypto/tls refuses it
}

func received(conn net.Conn, ch chan tls.RenegotiationSupport) {
	tls.Client(conn, &tls.Config{Renegotiation: <-ch}) // not followed
}

func handedOut(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{Renegotiation: tls.RenegotiateOnceAsClient} // complete may take it back
	complete(cfg)
	tls.Client(conn, cfg)
}
