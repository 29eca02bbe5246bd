// Package app takes the options of package lib.
package app

import (
	"crypto/tls"
	"errors"
	"flag"
	"wrap_option/lib"
)

var insecure = flag.Bool("insecure", false, "do not verify")

func verify(tls.ConnectionState) error { return errors.New("untrusted") }

func withArgument(addr string) {
	lib.Dial(addr, lib.WithInsecure(true))      // want `argument insecure of WithInsecure becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.Dial(addr, lib.WithInsecure(false))     // verifies: no report
	lib.Dial(addr, lib.WithInsecure(*insecure)) // a flag: no report
}

func withNegatedArgument(addr string) {
	lib.Dial(addr, lib.WithVerification(false))      // want `argument on of WithVerification becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.Dial(addr, lib.WithVerification(true))       // verifies: no report
	lib.Dial(addr, lib.WithVerification(!*insecure)) // a flag: no report
}

func withoutArgument(addr string) {
	lib.Dial(addr, lib.WithoutVerification()) // want `WithoutVerification sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.Dial(addr, lib.WithName("db"))        // verifies: no report
	lib.Dial(addr)                            // verifies: no report
}

func variable(addr string) {
	lib.Dial(addr, lib.Insecure) // want `Insecure sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
}

func functionAsOption(addr string) {
	lib.Dial(addr, lib.SkipVerify) // want `SkipVerify sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
}

func optionOfOptions(addr string) {
	lib.Dial(addr, lib.Both("db")) // want `Both sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
}

func completed(addr string) {
	lib.Dial(addr, lib.WithoutVerification(), lib.WithVerify(verify)) // the other option sets a callback: no report
	lib.Dial(addr, lib.WithoutVerification(), lib.WithVerify(nil))    // silent: that a callback is given as nil is not seen
}

func harmlessOption(addr string) {
	lib.DialPinned(addr, lib.SkipChain(true))  // the wrapper sets a callback: no report
	lib.DialPinned(addr, lib.WithoutChain())   // the wrapper sets a callback: no report
	lib.Accept(nil, lib.AcceptInsecure())      // servers do not read it: no report
	lib.Dial(addr, lib.WithVerify(verify))     // verifies: no report
	lib.Dial(addr, lib.WithVerification(true)) // verifies: no report
}

func wholeConfig(addr string) {
	lib.Dial(addr, lib.WithTLSConfig(&tls.Config{InsecureSkipVerify: true}))      // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	lib.Dial(addr, lib.WithTLSConfig(&tls.Config{ServerName: "db"}))              // verifies: no report
	lib.Dial(addr, lib.WithTLSConfig(&tls.Config{InsecureSkipVerify: *insecure})) // a flag: no report
}

func fromOwnFunction(addr string) { lib.Dial(addr, own()) }

func own() lib.Option {
	return lib.WithoutVerification() // want `WithoutVerification sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
}

func fromUnknownFunction(addr string, opt func(bool) lib.Option) {
	lib.Dial(addr, opt(true)) // not known: no report
}
