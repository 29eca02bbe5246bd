// Package app writes the options of package lib.
package app

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"flag"
	"net"
	"wrap_mirror/lib"
)

var (
	insecure = flag.Bool("insecure", false, "do not verify")
	mode     = flag.String("mode", "verify-full", "how to verify")
)

func verify(tls.ConnectionState) error { return errors.New("untrusted") }

func literal() {
	lib.Dial(&lib.Options{Insecure: true})      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.Dial(&lib.Options{Insecure: false})     // verifies: no report
	lib.Dial(&lib.Options{Addr: "db:443"})      // verifies: no report
	lib.Dial(&lib.Options{Insecure: *insecure}) // a flag: no report
}

// Returned options are judged without a call that uses them.
func Returned() *lib.Options {
	return &lib.Options{Insecure: true} // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
}

var packageVariable = lib.Options{Insecure: true} // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`

func usePackageVariable() { lib.Dial(&packageVariable) }

func assigned() {
	o := &lib.Options{Addr: "db:443"}
	o.Insecure = true // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.Dial(o)
}

func throughPointer(o *lib.Options) {
	o.Insecure = true // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
}

func throughPointerFalse(o *lib.Options) {
	o.Insecure = false // verifies: no report
}

func takenBack() {
	o := &lib.Options{Insecure: true} // taken back before use: no report
	o.Insecure = false
	lib.Dial(o)
}

func decoded(data []byte) error {
	var o lib.Options
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	_, err := lib.Dial(&o) // a file: no report
	return err
}

func flagVariable() {
	var o lib.Options
	flag.BoolVar(&o.Insecure, "skip", false, "do not verify")
	flag.Parse()
	lib.Dial(&o) // a flag: no report
}

func flagBranch() {
	o := &lib.Options{}
	if *insecure {
		o.Insecure = true // a flag: no report
	}
	lib.Dial(o)
}

func parameterBranch(skip bool) *lib.Options {
	if skip {
		return &lib.Options{Insecure: true} // the caller's choice: no report
	}
	return &lib.Options{}
}

func noCABranch(caFile string) {
	o := &lib.Options{}
	if caFile == "" {
		o.Insecure = true // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	}
	lib.Dial(o)
}

func read(o *lib.Options) bool { return o.Insecure == true } // looks at options, writes none: no report

func negated(addr string) {
	lib.DialNegated(addr, lib.Negated{VerifyHost: false})      // want `VerifyHost becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialNegated(addr, lib.Negated{VerifyHost: true})       // verifies: no report
	lib.DialNegated(addr, lib.Negated{VerifyHost: !*insecure}) // a flag: no report
	lib.DialNegated(addr, lib.Negated{})                       // silent: no constant is written that a report could stand at
}

func guarded(addr string) {
	lib.DialGuarded(addr, lib.Guarded{UseTLS: true, Insecure: true})      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialGuarded(addr, lib.Guarded{UseTLS: true})                      // verifies: no report
	lib.DialGuarded(addr, lib.Guarded{UseTLS: true, Insecure: *insecure}) // a flag: no report
	lib.DialGuarded(addr, lib.Guarded{UseTLS: false, Insecure: true})     // silent: it becomes no config, the connection is not TLS
}

func otherMeanings(conn net.Conn, addr string) {
	lib.DialPlaintext(addr, lib.Plaintext{Insecure: true}) // no field of a config: no report
	lib.Accept(conn, lib.Served{Insecure: true})           // servers do not read it: no report
}

func modes(addr string) {
	lib.DialMode(addr, lib.Mode{SSLMode: "require"})     // want `SSLMode becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialMode(addr, lib.Mode{SSLMode: "verify-full"}) // verifies: no report
	lib.DialMode(addr, lib.Mode{SSLMode: *mode})         // a flag: no report
}

// A local struct of the program that is copied is a mirror within the package.
type knobs struct{ skip bool }

func copied(k knobs) *lib.Options {
	return &lib.Options{Insecure: k.skip} // the caller's choice: no report
}

func copiedConstant() {
	lib.Dial(copied(knobs{skip: true}))      // want `skip becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.Dial(copied(knobs{}))                // verifies: no report
	lib.Dial(copied(knobs{skip: *insecure})) // a flag: no report
}
