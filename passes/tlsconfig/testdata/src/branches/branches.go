// Package branches picks between values.
package branches

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"log"
	"net"
	"os"
)

func phiOfTwo(conn net.Conn, n int) {
	v := uint16(tls.VersionTLS12)
	if n > 3 {
		v = tls.VersionTLS10
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: 0x0301 or 0x0303}`
}

func phiOfBool(conn net.Conn, old bool) {
	v := uint16(tls.VersionTLS12)
	if old {
		v = tls.VersionTLS10
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: opt-in 0x0301 or opt-in 0x0303}`
}

func switchWithNoReturn(conn net.Conn, name string) {
	var v uint16
	switch name {
	case "1.2":
		v = tls.VersionTLS12
	case "1.3":
		v = tls.VersionTLS13
	default:
		log.Fatal("version")
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: opt-in 0x0303 or opt-in 0x0304}`
}

func fail(msg string) {
	log.Print(msg)
	os.Exit(1)
}

func switchWithOwnNoReturn(conn net.Conn, name string) {
	v := uint16(tls.VersionTLS10)
	switch name {
	case "1.2":
		v = tls.VersionTLS12
	default:
		fail("version")
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: 0x0303}`
}

func switchWithPanic(conn net.Conn, name string) {
	v := uint16(1)
	switch name {
	case "1.2":
		v = tls.VersionTLS12
	default:
		panic("version")
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: 0x0303}`
}

func switchWithReturn(conn net.Conn, name string) error {
	v := uint16(1)
	switch name {
	case "1.2":
		v = tls.VersionTLS12
	default:
		return errors.New("version")
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: 0x0303}`
	return nil
}

func raisedFloor(conn net.Conn, v uint16) {
	if v < tls.VersionTLS12 {
		v = tls.VersionTLS12
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: 0x0303 or hole}`
}

func raisedConstant(conn net.Conn) {
	v := uint16(tls.VersionTLS10)
	if v < tls.VersionTLS12 {
		v = tls.VersionTLS12
	}
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: 0x0303}`
}

func raisedField(conn net.Conn, cfg *tls.Config) {
	if cfg.MinVersion < tls.VersionTLS12 {
		cfg.MinVersion = tls.VersionTLS12
	}
	tls.Client(conn, cfg)
}

func noCAGiven(conn net.Conn, ca *x509.CertPool) {
	cfg := &tls.Config{RootCAs: ca} // want `client {InsecureSkipVerify: true or unset, RootCAs: hole}`
	if ca == nil {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

func noCAFileGiven(conn net.Conn, file string) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: true or unset}`
	if file == "" {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

func optIn(conn net.Conn, insecure bool) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: opt-in true or unset}`
	if insecure {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

func optInByElse(conn net.Conn, verify bool) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: opt-in true or unset, ServerName: opt-in "a" or unset}`
	if verify {
		cfg.ServerName = "a"
	} else {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

var flagged = flag.Bool("k", false, "")

func optInByFlag(conn net.Conn) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: opt-in true or unset}`
	if *flagged {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

func optInByEnv(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: os.Getenv("K") == "1"} // want `client {InsecureSkipVerify: hole}`
	tls.Client(conn, cfg)
}

func optInByMode(conn net.Conn, mode string) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: opt-in true or unset, ServerName: opt-in "a" or unset}`
	switch mode {
	case "require":
		cfg.InsecureSkipVerify = true
	case "verify-full":
		cfg.ServerName = "a"
	}
	tls.Client(conn, cfg)
}

func deadBranch(conn net.Conn) {
	cfg := &tls.Config{} // want `client {}`
	if false {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

const debug = false

func deadByConstant(conn net.Conn) {
	cfg := &tls.Config{} // want `client {}`
	if debug {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

func retry(addr string) (*tls.Conn, error) {
	c, err := tls.Dial("tcp", addr, &tls.Config{}) // want `client {}`
	if err != nil {
		c, err = tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // want `client {InsecureSkipVerify: true}`
	}
	return c, err
}
