// Package app connects to servers.
package app

import (
	"crypto/tls"
	"flag"
	"net"

	"lib"
)

var name = flag.String("name", "", "")

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{ServerName: "db.example.org"})  // want `ServerName db\.example\.org is not below corp\.example \(corpname\)`
	tls.Client(conn, &tls.Config{ServerName: "db.corp.example"}) // below corp.example: no report
	tls.Client(conn, &tls.Config{ServerName: *name})             // a flag: no report
	tls.Client(conn, &tls.Config{})                              // unset: no report
}

func twoConfigs(conn net.Conn) {
	host := "mail.example.org" // want `ServerName mail\.example\.org is not below corp\.example \(corpname\)`
	tls.Client(conn, &tls.Config{ServerName: host})
	tls.Client(conn, &tls.Config{ServerName: host, MinVersion: tls.VersionTLS13})
}

func wrapped() {
	lib.Dial(lib.Options{Addr: "db:443", Name: "db.example.org"})  // want `ServerName db\.example\.org is not below corp\.example \(corpname\)`
	lib.Dial(lib.Options{Addr: "db:443", Name: "db.corp.example"}) // below corp.example: no report
	lib.Dial(lib.Options{Addr: "db:443", Name: *name})             // a flag: no report
}
