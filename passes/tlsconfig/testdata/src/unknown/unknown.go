// Package unknown makes configs that cannot be followed.
package unknown

import (
	"crypto/tls"
	"encoding/json"
	"flag"
	"net"
	"os"
	"strconv"
	"unsafe"
)

func parameter(conn net.Conn, v uint16, skip bool) {
	tls.Client(conn, &tls.Config{MinVersion: v, InsecureSkipVerify: skip}) // want `client {InsecureSkipVerify: hole, MinVersion: hole}`
}

func interfaceResult(conn net.Conn, p interface{ Floor() uint16 }) {
	tls.Client(conn, &tls.Config{MinVersion: p.Floor()}) // want `client {MinVersion: unknown}`
}

func functionValue(conn net.Conn, f func() bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: f()}) // want `client {InsecureSkipVerify: unknown}`
}

func handedOut(conn net.Conn, f func(*tls.Config)) {
	cfg := &tls.Config{InsecureSkipVerify: true} // want `client {others: unknown}`
	f(cfg)
	tls.Client(conn, cfg)
}

func handedOutThenSet(conn net.Conn, f func(*tls.Config)) {
	cfg := &tls.Config{} // want `client {InsecureSkipVerify: true, others: unknown}`
	f(cfg)
	cfg.InsecureSkipVerify = true
	tls.Client(conn, cfg)
}

func decodedSettings(conn net.Conn, data []byte) {
	s := struct{ Skip bool }{Skip: true}
	json.Unmarshal(data, &s)
	tls.Client(conn, &tls.Config{InsecureSkipVerify: s.Skip}) // want `client {InsecureSkipVerify: unknown}`
}

func parsedFlag(conn net.Conn) {
	skip := false
	flag.BoolVar(&skip, "k", true, "")
	flag.Parse()
	tls.Client(conn, &tls.Config{InsecureSkipVerify: skip}) // want `client {InsecureSkipVerify: unknown}`
}

func parsedEnv(conn net.Conn) {
	skip, _ := strconv.ParseBool(os.Getenv("K"))
	tls.Client(conn, &tls.Config{InsecureSkipVerify: skip}) // want `client {InsecureSkipVerify: unknown}`
}

func received(conn net.Conn, ch chan bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: <-ch}) // want `client {InsecureSkipVerify: unknown}`
}

func asserted(conn net.Conn, x any) {
	tls.Client(conn, x.(*tls.Config))
}

func throughUnsafe(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // want `client {InsecureSkipVerify: false}`
	p := (*tls.Config)(unsafe.Pointer(cfg))
	p.InsecureSkipVerify = false
	tls.Client(conn, cfg)
}
