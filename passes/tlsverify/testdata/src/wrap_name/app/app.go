// Package app uses package lib.
package app

import (
	"crypto/tls"
	"net"
	"wrap_name/lib"
)

func started(conn net.Conn, host string) {
	lib.Start(conn, &tls.Config{})                 // want `^config has neither ServerName nor InsecureSkipVerify: every handshake of a client fails \(servername-missing\)$`
	lib.Start(conn, &tls.Config{ServerName: host}) // has a name: no report
	lib.StartNamed(conn, host, &tls.Config{})      // lib names it: no report
	lib.Dial(host+":443", &tls.Config{})           // the name comes from the address: no report
}

func made(conn net.Conn, host string) {
	tls.Client(conn, lib.Base()) // want `servername-missing`
	tls.Client(conn, lib.Named(host))
}

func options(host string) {
	lib.Connect(&lib.Options{Addr: "db:443", ServerName: "db:443"}) // want `^ServerName becomes tls\.Config\.ServerName in wrap_name/lib: "db:443" holds a port, as no name in a certificate does \(servername-invalid\)$`
	lib.Connect(&lib.Options{Addr: "db:443", ServerName: "db"})     // a name: no report
	lib.Connect(&lib.Options{Addr: "db:443", ServerName: host})     // not known: no report
	lib.Open("db:443", lib.WithName("https://db"))                  // want `^argument name of WithName becomes tls\.Config\.ServerName in wrap_name/lib: "https://db" is a URL: certificates hold names of hosts \(servername-invalid\)$`
	lib.Open("db:443", lib.WithName("db"))                          // a name: no report
}

func rejected(list []byte) {
	_ = &tls.Config{EncryptedClientHelloConfigList: list, EncryptedClientHelloRejectionVerify: lib.Accept} // want `^EncryptedClientHelloRejectionVerify never fails: anybody can supply the next keys \(ech-verify\)$`
	lib.Connect(&lib.Options{ECH: list, Reject: lib.Accept})                                               // want `^Reject becomes tls\.Config\.EncryptedClientHelloRejectionVerify in wrap_name/lib: it never fails, so anybody can supply the next keys \(ech-verify\)$`
	lib.Connect(&lib.Options{ECH: list})                                                                   // crypto/tls verifies: no report
}
