// Package misnamedunfixed names servers by what no single edit repairs.
package misnamedunfixed

import "crypto/tls"

func noHost(addr string) {
	tls.Dial("tcp", addr, &tls.Config{ServerName: ":443"})      // want `servername-invalid`
	tls.Dial("tcp", addr, &tls.Config{ServerName: "a b"})       // want `servername-invalid`
	tls.Dial("tcp", addr, &tls.Config{ServerName: "https://"})  // want `servername-invalid`
	tls.Dial("tcp", addr, &tls.Config{ServerName: "db" + ":1"}) // want `servername-invalid`
}

func alsoTheAddress() {
	addr := "db:443" // want `servername-invalid`
	tls.Dial("tcp", addr, &tls.Config{ServerName: addr})
}

const address = "db:443" // want `servername-invalid`

func alsoTheConstantAddress() {
	tls.Dial("tcp", address, &tls.Config{ServerName: address})
}

func dial(host, port string) {
	tls.Dial("tcp", host+port, &tls.Config{ServerName: host})
}

func argument() {
	dial("db:443", "") // want `servername-invalid`
	dial("db", ":443") // a name: no report
}
