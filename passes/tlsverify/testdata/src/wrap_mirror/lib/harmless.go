package lib

import (
	"crypto/tls"
	"net"
)

type Pinned struct{ Insecure bool }

func DialPinned(addr string, o Pinned) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		InsecureSkipVerify: o.Insecure, // verifies by itself: no report
		VerifyConnection:   verify,
	})
}

type Checked struct {
	Insecure bool
	Verify   func(tls.ConnectionState) error
}

func DialChecked(addr string, o Checked) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		InsecureSkipVerify: o.Insecure, // the user's choice: no report
		VerifyConnection:   o.Verify,
	})
}

type Shared struct{ Insecure bool }

func DialShared(addr string, o *Shared) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: o.Insecure}) // the user's choice: no report
}

func DialSharedPinned(addr string, o *Shared) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		InsecureSkipVerify: o.Insecure, // verifies by itself: no report
		VerifyConnection:   verify,
	})
}

type Twice struct{ Insecure bool }

func DialTwice(addr string, o *Twice) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: o.Insecure}) // the user's choice: no report
}

func DialTwiceNamed(addr string, o *Twice) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{ServerName: "db", InsecureSkipVerify: o.Insecure}) // the user's choice: no report
}
