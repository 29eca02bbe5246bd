// Package vars keeps configs and what they are made of in package variables.
package vars

import (
	"crypto/tls"
	"net"
)

var Public = &tls.Config{MinVersion: tls.VersionTLS11} // want `nobody elsewhere {MinVersion: 0x0302}`

var floor uint16 = tls.VersionTLS10

var Floor uint16 = tls.VersionTLS11

var raised uint16 = tls.VersionTLS10

var settable bool = true

func init() {
	raised = tls.VersionTLS12
	initialized.MinVersion = tls.VersionTLS10
}

func SetInsecure(b bool) { settable = b }

func use(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: floor})            // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: Floor})            // want `client {MinVersion: 0x0302}`
	tls.Client(conn, &tls.Config{MinVersion: raised})           // want `client {MinVersion: 0x0303}`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: settable}) // want `client {InsecureSkipVerify: hole or true}`
}

var private = &tls.Config{MinVersion: tls.VersionTLS10} // want `client {MinVersion: 0x0301}`

var byValue = tls.Config{InsecureSkipVerify: true} // want `client {InsecureSkipVerify: true}`

var initialized = &tls.Config{} // want `client {MinVersion: 0x0301}`

var table = map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}

var list = []*tls.Config{{MinVersion: tls.VersionTLS10}} // want `client {MinVersion: 0x0301}`

var changed = &tls.Config{MinVersion: tls.VersionTLS12} // want `nobody elsewhere {MinVersion: 0x0301}` `client {MinVersion: 0x0301 or 0x0303}`

func change() { changed.MinVersion = tls.VersionTLS10 }

func useChanged(conn net.Conn) { tls.Client(conn, changed) }

var lazy *tls.Config

func get() *tls.Config {
	if lazy == nil {
		lazy = &tls.Config{InsecureSkipVerify: true} // want `client elsewhere {InsecureSkipVerify: true}`
	}
	return lazy
}

func useLazy(conn net.Conn) { tls.Client(conn, get()) }

var made = build()

func build() *tls.Config {
	cfg := &tls.Config{} // want `client {MinVersion: 0x0301}`
	cfg.MinVersion = tls.VersionTLS10
	return cfg
}

func useMade(conn net.Conn) { tls.Client(conn, made) }

func useEach(conn net.Conn, name string) {
	tls.Client(conn, private)
	tls.Client(conn, &byValue)
	tls.Client(conn, initialized)
	tls.Client(conn, list[0])
	tls.Client(conn, &tls.Config{MinVersion: table["1.0"]}) // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: table[name]})  // want `client {MinVersion: opt-in 0x0301 or opt-in 0x0303 or opt-in unset}`
}
