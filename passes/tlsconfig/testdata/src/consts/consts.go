// Package consts writes the same versions in many ways.
package consts

import (
	"consts/other"
	"crypto/tls"
	"net"
)

const named = tls.VersionTLS10

const typed uint16 = tls.VersionTLS11

type version uint16

const defined version = 0x0301

const (
	first = iota + tls.VersionTLS10
	second
	third
)

const insecure = !false

func constants(conn net.Conn) {
	tls.Client(conn, &tls.Config{MinVersion: named})                  // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: typed})                  // want `client {MinVersion: 0x0302}`
	tls.Client(conn, &tls.Config{MinVersion: uint16(defined)})        // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: second})                 // want `client {MinVersion: 0x0302}`
	tls.Client(conn, &tls.Config{MinVersion: third})                  // want `client {MinVersion: 0x0303}`
	tls.Client(conn, &tls.Config{MinVersion: 0x0302})                 // want `client {MinVersion: 0x0302}`
	tls.Client(conn, &tls.Config{MinVersion: 769})                    // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionTLS12 - 1})   // want `client {MinVersion: 0x0302}`
	tls.Client(conn, &tls.Config{MinVersion: 3<<8 | 1})               // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: tls.VersionSSL30})       // want `client {MinVersion: 0x0300}`
	tls.Client(conn, &tls.Config{MinVersion: 12})                     // want `client {MinVersion: 0x000c}`
	tls.Client(conn, &tls.Config{MinVersion: other.Floor})            // want `client {MinVersion: 0x0301}`
	tls.Client(conn, &tls.Config{MinVersion: other.Variable})         // want `client {MinVersion: unknown}`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: insecure})       // want `client {InsecureSkipVerify: true}`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: other.Insecure}) // want `client {InsecureSkipVerify: true}`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: 1 < 2})          // want `client {InsecureSkipVerify: true}`
}

func computedAtRunTime(conn net.Conn) {
	v := uint16(tls.VersionTLS12)
	v--
	tls.Client(conn, &tls.Config{MinVersion: v}) // want `client {MinVersion: 0x0302}`
}

func convertedVariable(conn net.Conn) {
	v := defined
	tls.Client(conn, &tls.Config{MinVersion: uint16(v)}) // want `client {MinVersion: 0x0301}`
}

func negatedVariable(conn net.Conn) {
	verify := false
	tls.Client(conn, &tls.Config{InsecureSkipVerify: !verify}) // want `client {InsecureSkipVerify: indirect true}`
}

func or(conn net.Conn, a, b bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: a || b}) // want `client {InsecureSkipVerify: opt-in hole or opt-in true}`
}

func andFalse(conn net.Conn, a bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: a && false}) // want `client {InsecureSkipVerify: false}`
}

func builtinMax(conn net.Conn, v uint16) {
	tls.Client(conn, &tls.Config{MinVersion: max(v, tls.VersionTLS12)}) // want `client {MinVersion: 0x0303 or hole}`
}
