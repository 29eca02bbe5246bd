package app

import (
	"crypto/tls"
	"net"
	"wrap_option/lib"
)

func ofConfig(conn net.Conn) {
	tls.Client(conn, lib.NewConfig(lib.Skip(true)))      // want `argument skip of Skip becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.NewConfig(lib.Skip(false)))     // verifies: no report
	tls.Client(conn, lib.NewConfig(lib.Skip(*insecure))) // a flag: no report
	tls.Client(conn, lib.NewConfig(lib.Unchecked()))     // want `Unchecked sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.NewConfig(lib.Name("db")))      // verifies: no report
}

func ofConfigCompleted(conn net.Conn) {
	tls.Client(conn, lib.NewConfig(lib.Unchecked(), lib.Verifier(verify))) // the other option sets a callback: no report
}

func ofOwnConfig(conn net.Conn) {
	cfg := &tls.Config{}
	lib.Unchecked()(cfg) // want `Unchecked sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, cfg)
}

func ownOption(conn net.Conn) {
	tls.Client(conn, lib.NewConfig(func(cfg *tls.Config) {
		cfg.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}))
	tls.Client(conn, lib.NewConfig(func(cfg *tls.Config) {
		cfg.InsecureSkipVerify = *insecure // a flag: no report
	}))
}

func ownOptionCompleted(conn net.Conn) {
	tls.Client(conn, lib.NewConfig(func(cfg *tls.Config) {
		cfg.InsecureSkipVerify = true // a callback follows: no report
		cfg.VerifyConnection = verify
	}))
}

func builder(addr string) {
	lib.NewBuilder().Insecure().Dial(addr)            // want `Insecure sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.NewBuilder().Name("db").Dial(addr)            // verifies: no report
	lib.NewBuilder().SkipVerify(true).Dial(addr)      // want `argument skip of (\S+\.)?SkipVerify becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.NewBuilder().SkipVerify(false).Dial(addr)     // verifies: no report
	lib.NewBuilder().SkipVerify(*insecure).Dial(addr) // a flag: no report
}

func builderByFlag(addr string) {
	b := lib.NewBuilder()
	if *insecure {
		b = b.Insecure() // a flag: no report
	}
	b.Dial(addr)
}

func functionOfConfig(conn net.Conn) {
	tls.Client(conn, lib.NewConfig(lib.Relax)) // want `Relax sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	cfg := &tls.Config{}
	lib.Relax(cfg) // want `Relax sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, cfg)
}

func functionOfServersConfig(conn net.Conn) {
	cfg := &tls.Config{}
	lib.Relax(cfg) // servers do not read it: no report
	tls.Server(conn, cfg)
}

func withoutOptions(conn net.Conn) {
	cfg := lib.NewConfig()
	cfg.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, cfg)
}

func withUnknownOptions(conn net.Conn, opts ...lib.ConfigOption) {
	cfg := lib.NewConfig(opts...)
	cfg.InsecureSkipVerify = true // an option may set a callback: no report
	tls.Client(conn, cfg)
}
