package app

import (
	"crypto/tls"
	"net"
	"wrap_role/lib"
)

func dialer(addr string) {
	lib.NewDialer(&tls.Config{InsecureSkipVerify: true}).Dial(addr) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.NewDialer(&tls.Config{}).Dial(addr)                         // verifies: no report
}

// Constructed carries its part without a call.
func Constructed() (*lib.Dialer, *lib.Server) {
	d := lib.NewDialer(&tls.Config{InsecureSkipVerify: true}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	s := lib.NewServer(&tls.Config{InsecureSkipVerify: true}) // servers do not read it: no report
	return d, s
}

func server(conn net.Conn) {
	lib.NewServer(&tls.Config{InsecureSkipVerify: true}).Accept(conn) // servers do not read it: no report
}

func relay(conn net.Conn, addr string) {
	lib.NewRelay(&tls.Config{InsecureSkipVerify: true}).Forward(conn, addr) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func verifying(addr string) {
	lib.NewVerifying(&tls.Config{InsecureSkipVerify: true}).Dial(addr) // lib sets a callback: no report
}
