// Package permitted chooses and refuses within one package.
package permitted

import (
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"os"
)

var skip = flag.Bool("skip", false, "")

type options struct {
	Insecure bool
	CA       string
	Pin      string
	allow    bool
}

func dial(addr string, insecure bool) (net.Conn, error) {
	if insecure {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // a flag: no report
	}
	return tls.Dial("tcp", addr, &tls.Config{})
}

func UseFlag() {
	dial("a", *skip)
	dial("a", false)
}

func dialEither(addr string, insecure bool) (net.Conn, error) {
	if insecure {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // the caller's choice: no report
	}
	return tls.Dial("tcp", addr, &tls.Config{})
}

func UseConstant() {
	dialEither("a", true) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
}

func (o options) check() error {
	switch {
	case o.Insecure && o.CA != "":
		return errors.New("ca")
	case o.Insecure && o.Pin != "":
		return errors.New("pin")
	}
	return nil
}

func open(o options) (net.Conn, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	return tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: o.Insecure})
}

func UseChecked() {
	open(options{Insecure: true, CA: "x"})  // refused: no report
	open(options{Insecure: true, Pin: "x"}) // refused: no report
	open(options{Insecure: true})           // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	open(options{Insecure: *skip})          // a flag: no report
}

func Permit() error {
	if !*skip {
		return fmt.Errorf("pass -skip")
	}
	_, err := tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true}) // a flag permits it: no report
	return err
}

func PermitOrExit() {
	if !*skip {
		log.Fatal("pass -skip")
	}
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true}) // a flag permits it: no report
}

func (o *options) NotPermit() error {
	if !o.allow {
		return errors.New("closed")
	}
	_, err := tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	return err
}

func EnvNotSet() error {
	host := os.Getenv("HOST")
	if host == "" {
		return errors.New("HOST")
	}
	_, err := tls.Dial("tcp", host, &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	return err
}

func TypeAssert(x any) error {
	host, ok := x.(string)
	if !ok {
		return errors.New("HOST")
	}
	_, err := tls.Dial("tcp", host, &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	return err
}

func Found(m map[string]string) error {
	host, ok := m["host"]
	if !ok {
		return errors.New("HOST")
	}
	_, err := tls.Dial("tcp", host, &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	return err
}

func Many(a, b, c bool) error {
	if a && b {
		return errors.New("x")
	}
	if c {
		return nil
	}
	_, err := tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	return err
}

func ClosureTable(mode string) error {
	table := map[string]func() *tls.Config{
		"x": func() *tls.Config { return &tls.Config{InsecureSkipVerify: true} }, // the caller's choice: no report
	}
	_, err := tls.Dial("tcp", "a", table[mode]())
	return err
}

func Local() {
	f := func() *tls.Config { return &tls.Config{InsecureSkipVerify: true} } // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	tls.Dial("tcp", "a", f())
}

func Returned() func() *tls.Config {
	return func() *tls.Config { return &tls.Config{InsecureSkipVerify: true} } // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
}

var failed bool

func note(err error) {
	if err != nil {
		failed = true
	}
}

func afterFailure(conn net.Conn, host string) {
	cfg := &tls.Config{ServerName: host}
	if failed { // which no user decides
		cfg.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
	tls.Client(conn, cfg)
	note(conn.Close())
}
