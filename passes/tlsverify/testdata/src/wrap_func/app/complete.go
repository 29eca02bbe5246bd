package app

import (
	"crypto/tls"
	"net"
	"wrap_func/lib"
)

func relaxed(conn net.Conn) {
	cfg := &tls.Config{}
	lib.Relax(cfg, true) // want `argument insecure of Relax becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, cfg)
}

func relaxedAndCompleted(conn net.Conn) {
	cfg := &tls.Config{VerifyConnection: verify}
	lib.Relax(cfg, true) // the config has a callback: no report
	tls.Client(conn, cfg)
}

func relaxedOnRequest(conn net.Conn) {
	cfg := &tls.Config{}
	lib.Relax(cfg, *insecure) // a flag: no report
	tls.Client(conn, cfg)
}

func tightened(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // taken back by Relax: no report
	lib.Relax(cfg, false)
	tls.Client(conn, cfg)
}

func hardened(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // taken back by Harden: no report
	lib.Harden(cfg)
	tls.Client(conn, cfg)
}

func named(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.SetName(cfg, "db")
	tls.Client(conn, cfg)
}

func completed(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // Complete sets a callback: no report
	lib.Complete(cfg)
	tls.Client(conn, cfg)
}

func completedWithArgument(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // CompleteIf sets a callback: no report
	lib.CompleteIf(cfg, verify)
	tls.Client(conn, cfg)
}

func completedWithNothing(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.CompleteIf(cfg, nil)
	tls.Client(conn, cfg)
}

func completedWithUnknown(conn net.Conn, f func(tls.ConnectionState) error) {
	cfg := &tls.Config{InsecureSkipVerify: true} // f is not known: no report
	lib.CompleteIf(cfg, f)
	tls.Client(conn, cfg)
}

func completedClone(conn net.Conn) {
	tls.Client(conn, lib.CompleteClone(&tls.Config{InsecureSkipVerify: true}))    // the copy has a callback: no report
	tls.Client(conn, lib.NamedClone(&tls.Config{InsecureSkipVerify: true}, "db")) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func completedCloneOfAnother(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // only the copy has a callback // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, lib.CompleteClone(cfg))
	tls.Client(conn, cfg)
}

func orDefault(conn net.Conn) {
	tls.Client(conn, lib.OrDefault(&tls.Config{InsecureSkipVerify: true})) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, lib.OrDefault(nil))                                   // verifies: no report
}

func insecureThenCompleted(conn net.Conn) {
	cfg := lib.NewConfig(true) // Complete sets a callback: no report
	lib.Complete(cfg)
	tls.Client(conn, cfg)
}
