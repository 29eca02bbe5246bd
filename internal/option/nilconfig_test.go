package option

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"net"
	"net/smtp"
	"reflect"
	"testing"
)

// noConfig is what the calls below are asked about.
func noConfig() *tls.Config { return nil }

func noQUIC() *tls.QUICConfig { return nil }

// What the standard library does with a nil config is asked of it.
func TestNoFunctionOfNilConfigsWorksWithANilConfig(t *testing.T) {
	calls := map[string]func(net.Conn) error{
		"crypto/tls.Client": func(c net.Conn) error { return tls.Client(c, noConfig()).Handshake() },
		"crypto/tls.Server": func(c net.Conn) error { return tls.Server(c, noConfig()).Handshake() },
		"crypto/tls.Listen": func(net.Conn) error {
			_, err := tls.Listen("tcp", "127.0.0.1:0", noConfig())
			return err
		},
		"crypto/tls.NewListener": func(c net.Conn) error {
			conn, err := tls.NewListener(one{c}, noConfig()).Accept()
			if err != nil {
				t.Fatal(err)
			}
			return conn.(*tls.Conn).Handshake()
		},
		"crypto/tls.QUICClient":       func(net.Conn) error { tls.QUICClient(noQUIC()); return nil },
		"crypto/tls.QUICServer":       func(net.Conn) error { tls.QUICServer(noQUIC()); return nil },
		"(*net/smtp.Client).StartTLS": startTLS,
	}
	for name, row := range NilConfigs {
		call, ok := calls[name]
		if !ok {
			t.Errorf("%s: not tested", name)
			continue
		}
		if succeeds(t, call) {
			t.Errorf("%s succeeds with a nil config; the row says that %s", name, row.Does)
		}
	}
}

// succeeds reports whether call, on a connection whose peer starts a handshake, neither
// panics nor returns an error.
func succeeds(t *testing.T, call func(net.Conn) error) (ok bool) {
	t.Helper()
	ours, theirs := net.Pipe()
	defer ours.Close()
	go tls.Client(theirs, &tls.Config{InsecureSkipVerify: true}).Handshake()
	defer func() { recover() }()
	return call(ours) == nil
}

// startTLS runs StartTLS against a server that agrees to everything, and a handshake
// only then.
func startTLS(net.Conn) error {
	ours, theirs := net.Pipe()
	go func() {
		defer theirs.Close()
		fmt.Fprint(theirs, "220 ready\r\n")
		lines := bufio.NewScanner(theirs)
		for lines.Scan() {
			reply := "250 ok\r\n"
			if lines.Text() == "STARTTLS" {
				reply = "220 go on\r\n"
			}
			if _, err := fmt.Fprint(theirs, reply); err != nil {
				return
			}
		}
	}()
	client, err := smtp.NewClient(ours, "localhost")
	if err != nil {
		return nil // not the error that is asked for
	}
	return client.StartTLS(noConfig())
}

// A one is a listener of one connection.
type one struct{ net.Conn }

func (l one) Accept() (net.Conn, error) { return l.Conn, nil }
func (l one) Addr() net.Addr            { return l.LocalAddr() }

func TestTheArgumentOfNilConfigsIsAConfig(t *testing.T) {
	functions := map[string]any{
		"crypto/tls.Client":           tls.Client,
		"crypto/tls.Server":           tls.Server,
		"crypto/tls.Listen":           tls.Listen,
		"crypto/tls.NewListener":      tls.NewListener,
		"crypto/tls.QUICClient":       tls.QUICClient,
		"crypto/tls.QUICServer":       tls.QUICServer,
		"(*net/smtp.Client).StartTLS": (&smtp.Client{}).StartTLS,
	}
	for name, row := range NilConfigs {
		f := reflect.TypeOf(functions[name])
		if f == nil || row.Arg >= f.NumIn() {
			t.Errorf("%s: has no argument %d", name, row.Arg)
			continue
		}
		in := f.In(row.Arg)
		if in != reflect.TypeFor[*tls.Config]() && in != reflect.TypeFor[*tls.QUICConfig]() {
			t.Errorf("%s: argument %d is %s", name, row.Arg, in)
		}
	}
}
