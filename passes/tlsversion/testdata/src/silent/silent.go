// Package silent lets the user choose, or does what cannot be followed. Nothing here is
// reported.
package silent

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"os"
)

func parameter(addr string, v uint16) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v}) // the caller's number
}

func boolParameter(addr string, old bool) {
	cfg := &tls.Config{}
	if old {
		cfg.MinVersion = tls.VersionTLS10 // the caller's choice
	}
	tls.Dial("tcp", addr, cfg)
}

type Options struct {
	Old     bool
	Version string
	Floor   uint16
}

func field(addr string, o *Options) {
	v := uint16(tls.VersionTLS12)
	if o.Old {
		v = tls.VersionTLS10 // a field that the user sets
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
}

func numberField(addr string, o Options) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: o.Floor}) // a field that the user sets
}

var old = flag.Bool("old", false, "talk to old servers")

func flagged(addr string) {
	cfg := &tls.Config{}
	if *old {
		cfg.MinVersion = tls.VersionTLS10 // a flag
	}
	tls.Dial("tcp", addr, cfg)
}

func flagNumber(addr string) {
	v := flag.Uint("floor", tls.VersionTLS12, "lowest version")
	tls.Dial("tcp", addr, &tls.Config{MinVersion: uint16(*v)}) // a flag
}

func environment(addr string) {
	cfg := &tls.Config{}
	if os.Getenv("OLD") != "" {
		cfg.MinVersion = tls.VersionTLS10 // the environment
	}
	if _, ok := os.LookupEnv("OLDER"); ok {
		cfg.MinVersion = tls.VersionTLS10 // the environment
	}
	tls.Dial("tcp", addr, cfg)
}

func file(addr, name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var o Options
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	cfg := &tls.Config{MinVersion: o.Floor} // a file
	if o.Old {
		cfg.MinVersion = tls.VersionTLS11 // a file
	}
	tls.Dial("tcp", addr, cfg)
	return nil
}

func modeThatFails(addr, name string) {
	var v uint16 = tls.VersionTLS10 // never used: all other cases leave the program
	switch name {
	case "1.2":
		v = tls.VersionTLS12
	default:
		log.Fatal("version")
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
}

var versions = map[string]uint16{
	"1.0": tls.VersionTLS10, // a mode that the user names
	"1.2": tls.VersionTLS12,
}

func table(addr, name string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: versions[name]})
}

func tableWithCheck(addr, name string) error {
	v, ok := versions[name]
	if !ok {
		return fmt.Errorf("unknown version %q", name)
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
	return nil
}

func parse(name string) (uint16, error) {
	switch name {
	case "1.0":
		return tls.VersionTLS10, nil // a mode that the user names
	case "1.2":
		return tls.VersionTLS12, nil
	}
	return 0, errors.New("version")
}

func parsed(addr, name string) error {
	v, err := parse(name)
	if err != nil {
		return err
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
	return nil
}

func raised(addr string, o Options) {
	v := o.Floor
	if v < tls.VersionTLS12 {
		v = tls.VersionTLS12
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v}) // never below TLS 1.2
}

func handedOut(addr string, adjust func(*tls.Config)) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10} // adjust may have changed it
	adjust(cfg)
	tls.Dial("tcp", addr, cfg)
}

func compared(state tls.ConnectionState) bool {
	return state.Version == tls.VersionTLS10 || state.Version < tls.VersionTLS12 // looks at a connection, makes none
}

func names() map[uint16]string {
	return map[uint16]string{tls.VersionTLS10: "1.0", tls.VersionTLS11: "1.1"} // for display
}

func received(addr string, ch chan uint16) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: <-ch}) // not followed
}

func mode(addr string, o Options) error {
	var v uint16
	switch o.Version {
	case "1.0":
		v = tls.VersionTLS10 // a mode that the user names
	case "1.2", "":
		v = tls.VersionTLS12
	default:
		return errors.New("version")
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
	return nil
}

type server struct {
	floor, cert string
	listener    net.Listener
	config      *tls.Config
}

func newServer(l net.Listener, options ...func(*server)) *server {
	s := &server{floor: "1.0"}
	for _, option := range options {
		option(s)
	}
	s.init()
	s.listen(l)
	return s
}

func (s *server) init() {
	if s.cert == "" {
		return
	}
	s.config = &tls.Config{}
	if s.floor == "1.0" {
		s.config.MinVersion = tls.VersionTLS10 // an option may have set another floor, or the config
	}
}

func (s *server) listen(l net.Listener) { s.listener = tls.NewListener(l, s.config) }
