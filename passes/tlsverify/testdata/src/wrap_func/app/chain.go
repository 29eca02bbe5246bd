package app

import (
	"crypto/tls"
	"net"
	"wrap_func/base"
	"wrap_func/lib"
)

func threePackages(addr string) {
	lib.Dial(addr, true)      // want `argument insecure of Dial becomes tls\.Config\.InsecureSkipVerify in wrap_func/base: any certificate is accepted \(skip-verify\)`
	lib.Dial(addr, false)     // verifies: no report
	lib.Dial(addr, *insecure) // a flag: no report
}

func shortcut(conn net.Conn) {
	tls.Client(conn, base.Config(false)) // want `argument verify of Config becomes tls\.Config\.InsecureSkipVerify in wrap_func/base: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, base.Config(true))  // verifies: no report
}

func handDown(conn net.Conn, skip bool) {
	tls.Client(conn, lib.NewConfig(skip)) // the caller's choice: no report
}

// The knob that is nearest to the decision is handDown's, though lib makes the config.
func ownWrapper(conn net.Conn) {
	handDown(conn, true)      // want `argument skip of handDown becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	handDown(conn, false)     // verifies: no report
	handDown(conn, *insecure) // a flag: no report
}

func handDownCompleted(conn net.Conn, skip bool) {
	cfg := lib.NewConfig(skip)
	cfg.VerifyConnection = verify
	tls.Client(conn, cfg)
}

func ownWrapperCompletes(conn net.Conn) {
	handDownCompleted(conn, true) // the wrapper sets a callback: no report
}

// Exported is a wrapper for the importers of this package.
func Exported(skip bool) *tls.Config {
	return lib.NewConfig(skip) // the caller's choice: no report
}

func recursive(conn net.Conn) {
	tls.Client(conn, lib.Countdown(3, true))  // silent: a function that calls itself is not followed
	tls.Client(conn, lib.Countdown(3, false)) // verifies: no report
}

func mutuallyRecursive(conn net.Conn) {
	tls.Client(conn, lib.Odd(3, true))       // silent: functions that call each other are not followed
	tls.Client(conn, lib.Odd(3, false))      // verifies: no report
	tls.Client(conn, lib.Even(2, *insecure)) // a flag: no report
}

func endless(conn net.Conn) {
	tls.Client(conn, lib.Endless(true)) // makes no config: no report
}

func tree(conn net.Conn) {
	leaf := &lib.Tree{Insecure: true} // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, leaf.Config())
	tls.Client(conn, (&lib.Tree{Child: &lib.Tree{}}).Config()) // verifies: no report
}
