package app

import (
	"crypto/tls"
	"net"
	"wrap_role/lib"
)

func endpoint(addr string) {
	e := &lib.Endpoint{TLS: &tls.Config{InsecureSkipVerify: true}} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	e.Dial(addr)
	e = &lib.Endpoint{TLS: &tls.Config{InsecureSkipVerify: *insecure}} // a flag: no report
	e.Dial(addr)
}

// Fields carry their part without a call.
func fieldsAlone() (*lib.Endpoint, *lib.Gate) {
	e := &lib.Endpoint{TLS: &tls.Config{InsecureSkipVerify: true}} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	g := &lib.Gate{TLS: &tls.Config{InsecureSkipVerify: true}}     // servers do not read it: no report
	return e, g
}

func fieldWritten(e *lib.Endpoint, g *lib.Gate) {
	e.TLS = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	g.TLS = &tls.Config{InsecureSkipVerify: true} // servers do not read it: no report
}

func gate() {
	g := &lib.Gate{TLS: &tls.Config{InsecureSkipVerify: true}} // servers do not read it: no report
	g.Listen(":443")
}

func node(addr string, conn net.Conn) {
	n := &lib.Node{TLS: &tls.Config{InsecureSkipVerify: true}} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	n.Dial(addr)
	n.Accept(conn)
}

func split(addr string, conn net.Conn) {
	s := &lib.Split{
		ClientTLS: &tls.Config{InsecureSkipVerify: true}, // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
		ServerTLS: &tls.Config{InsecureSkipVerify: true}, // servers do not read it: no report
	}
	s.Dial(addr)
	s.Accept(conn)
}

func anonymous(addr string) {
	o := lib.NewOptions()
	o.Net.TLS.Enable = true
	o.Net.TLS.Config = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.DialOptions(addr, o)
}

func anonymousCompleted(addr string) {
	o := lib.NewOptions()
	o.Net.TLS.Config = &tls.Config{InsecureSkipVerify: true} // a callback follows: no report
	o.Net.TLS.Config.VerifyConnection = verify
	lib.DialOptions(addr, o)
}

func guard(addr string) {
	g := &lib.Guard{TLS: &tls.Config{InsecureSkipVerify: true}} // lib sets a callback: no report
	g.Dial(addr)
}
