// Package app decides what the functions of package lib leave open.
package app

import (
	"crypto/tls"
	"errors"
	"flag"
	"net"
	"os"
	"wrap_func/lib"
)

var (
	insecure = flag.Bool("insecure", false, "do not verify")
	mode     = flag.String("mode", "verify-full", "how to verify")
)

func verify(tls.ConnectionState) error { return errors.New("untrusted") }

func asIs(conn net.Conn, insecureParam bool) {
	tls.Client(conn, lib.NewConfig(true))          // want `argument insecure of NewConfig becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.NewConfig(false))         // verifies: no report
	tls.Client(conn, lib.NewConfig(*insecure))     // a flag: no report
	tls.Client(conn, lib.NewConfig(insecureParam)) // the caller's choice: no report
	tls.Client(conn, lib.Pinned(true))             // lib sets a callback: no report
	tls.Server(conn, lib.NewConfig(true))          // servers do not read it: no report
}

func completedHere(conn net.Conn) {
	cfg := lib.NewConfig(true) // a callback follows: no report
	cfg.VerifyConnection = verify
	tls.Client(conn, cfg)
}

func takenBackHere(conn net.Conn) {
	cfg := lib.NewConfig(true) // taken back on the next line: no report
	cfg.InsecureSkipVerify = false
	tls.Client(conn, cfg)
}

func negated(conn net.Conn) {
	tls.Client(conn, lib.Negated(false))      // want `argument verify of Negated becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.Negated(true))       // verifies: no report
	tls.Client(conn, lib.Negated(!*insecure)) // a flag: no report
}

func guarded(conn net.Conn) {
	tls.Client(conn, lib.Guarded(true))      // want `argument insecure of Guarded becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.Guarded(false))     // verifies: no report
	tls.Client(conn, lib.Guarded(*insecure)) // a flag: no report
}

func guardedWhole(conn net.Conn) {
	tls.Client(conn, lib.GuardedWhole(false))      // want `argument verify of GuardedWhole becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.GuardedWhole(true))       // verifies: no report
	tls.Client(conn, lib.GuardedWhole(!*insecure)) // a flag: no report
}

func modes(conn net.Conn) {
	tls.Client(conn, lib.ForMode("require"))            // want `argument mode of ForMode becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.ForMode("verify-full"))        // verifies: no report
	tls.Client(conn, lib.ForMode("unheard of"))         // no case takes it: no report
	tls.Client(conn, lib.ForMode(*mode))                // a flag: no report
	tls.Client(conn, lib.ForMode(os.Getenv("SSLMODE"))) // the environment: no report
}

func table(conn net.Conn) {
	tls.Client(conn, lib.ForTable("require"))     // want `argument mode of ForTable becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.ForTable("verify-full")) // verifies: no report
	tls.Client(conn, lib.ForTable("unheard of"))  // no row has it: no report
	tls.Client(conn, lib.ForTable(*mode))         // a flag: no report
}

func decidedInLib(conn net.Conn) {
	tls.Client(conn, lib.Insecure())    // reported in lib: no report
	tls.Client(conn, lib.OwnArgument()) // reported in lib: no report
	tls.Client(conn, lib.ForCA(""))     // silent: the branch is reported in lib, an empty name asks for nothing
	lib.DialLocal()                     // reported in lib: no report
}

func variadic(conn net.Conn) {
	tls.Client(conn, lib.Optional(true))  // want `argument insecure of Optional becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.Optional(false)) // verifies: no report
	tls.Client(conn, lib.Optional())      // verifies: no report
}

func variadicUnknown(conn net.Conn, list []bool) {
	tls.Client(conn, lib.Optional(list...)) // not known: no report
}

func withError(conn net.Conn) error {
	cfg, err := lib.Checked(true, "") // want `argument insecure of Checked becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	if err != nil {
		return err
	}
	tls.Client(conn, cfg)
	if cfg, err = lib.Checked(false, "ca.pem"); err != nil { // verifies: no report
		return err
	}
	tls.Client(conn, cfg)
	return nil
}

func client() {
	lib.NewClient(true).Get("https://db")  // want `argument insecure of NewClient becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	lib.NewClient(false).Get("https://db") // verifies: no report
}

func functionValue(conn net.Conn) {
	makeConfig := lib.NewConfig
	tls.Client(conn, makeConfig(true))  // want `argument insecure of NewConfig becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, makeConfig(false)) // verifies: no report
}

func unknownFunction(conn net.Conn, makeConfig func(bool) *tls.Config) {
	tls.Client(conn, makeConfig(true)) // not known: no report
}

const noVerification = true

func namedConstant(conn net.Conn) {
	tls.Client(conn, lib.NewConfig(noVerification)) // want `argument insecure of NewConfig becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
}

func variable(conn net.Conn) {
	skip := true // want `argument insecure of NewConfig becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.NewConfig(skip))
}

func variableChosen(conn net.Conn) {
	skip := false
	if *insecure {
		skip = true // a flag: no report
	}
	tls.Client(conn, lib.NewConfig(skip))
}

func variableOfNoCA(conn net.Conn, caFile string) {
	skip := false
	if caFile == "" {
		skip = true // want `argument insecure of NewConfig becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	}
	tls.Client(conn, lib.NewConfig(skip))
}

func callChosen(conn net.Conn) {
	if *insecure {
		tls.Client(conn, lib.NewConfig(true)) // a flag: no report
		return
	}
	tls.Client(conn, lib.NewConfig(false))
}
