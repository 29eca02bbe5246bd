// Package misnamed names servers by what is no name.
package misnamed

import (
	"crypto/tls"
	"flag"
	"net"
	"net/http"
)

var (
	insecure = flag.Bool("insecure", false, "")
	name     = flag.String("name", "db:443", "")
)

func literal(addr string) {
	tls.Dial("tcp", addr, &tls.Config{ServerName: "db:5432"})             // want `^ServerName "db:5432" holds a port, as no name in a certificate does \(servername-invalid\)$`
	tls.Dial("tcp", addr, &tls.Config{ServerName: "db"})                  // a name: no report
	tls.Dial("tcp", addr, &tls.Config{ServerName: "::1"})                 // an address: no report
	tls.Dial("tcp", addr, &tls.Config{ServerName: "[::1]"})               // an address: no report
	tls.Dial("tcp", addr, &tls.Config{ServerName: "[::1]:443"})           // want `^ServerName "\[::1\]:443" holds a port, as no name in a certificate does \(servername-invalid\)$`
	tls.Dial("tcp", addr, &tls.Config{ServerName: "https://db.internal"}) // want `^ServerName "https://db.internal" is a URL: certificates hold names of hosts \(servername-invalid\)$`
	tls.Dial("tcp", addr, &tls.Config{ServerName: "db.internal/status"})  // want `^ServerName "db.internal/status" holds a path, as no name in a certificate does \(servername-invalid\)$`
	tls.Dial("tcp", addr, &tls.Config{ServerName: " db"})                 // want `^ServerName " db" holds white space, as no name in a certificate does \(servername-invalid\)$`
	tls.Dial("tcp", addr, &tls.Config{ServerName: `db:5432`})             // want `^ServerName "db:5432" holds a port, as no name in a certificate does \(servername-invalid\)$`
	tls.Dial("tcp", addr, &tls.Config{ServerName: *name})                 // the user chooses: no report
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{ServerName: "db:1"} // replaced on the next line: no report
	cfg.ServerName = "db:5432"             // want `servername-invalid`
	tls.Client(conn, cfg)
}

func transport() *http.Transport {
	tr := &http.Transport{TLSClientConfig: new(tls.Config)}
	tr.TLSClientConfig.ServerName = "db:443" // want `servername-invalid`
	return tr
}

func cloned(cfg *tls.Config) *tls.Config {
	c := cfg.Clone()
	c.ServerName = "db:443" // silent: it may skip verification
	return c
}

func clonedInSight(conn net.Conn) {
	c := (&tls.Config{}).Clone()
	c.ServerName = "db:443" // want `servername-invalid`
	tls.Client(conn, c)
}

func whoeverUsesIt() *tls.Config {
	return &tls.Config{ServerName: "db:443"} // want `servername-invalid`
}

func served(conn net.Conn) {
	tls.Server(conn, &tls.Config{ServerName: "db:443"}) // servers do not read it: no report
}

func unverified(addr string, skip bool) {
	tls.Dial("tcp", addr, &tls.Config{ServerName: "db:443", InsecureSkipVerify: *insecure}) // silent: the user may skip verification
	tls.Dial("tcp", addr, &tls.Config{ServerName: "db:443", InsecureSkipVerify: skip})      // silent: not known
}

func byBranch(addr string, tunnel bool) {
	host := "db"
	if tunnel {
		host = "::1"
	}
	tls.Dial("tcp", addr, &tls.Config{ServerName: host}) // both are names: no report
}

func closures(conns []net.Conn) {
	for _, conn := range conns {
		func() {
			tls.Client(conn, &tls.Config{ServerName: "db:443"}) // want `servername-invalid`
			tls.Client(conn, &tls.Config{ServerName: "db"})     // a name: no report
		}()
	}
}

type settings struct{ tls.Config }

func embedded(conn net.Conn) {
	s := settings{}
	s.ServerName = "db:443" // want `servername-invalid`
	tls.Client(conn, &s.Config)
}
