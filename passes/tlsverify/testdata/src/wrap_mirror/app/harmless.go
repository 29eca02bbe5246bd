package app

import (
	"crypto/tls"
	"wrap_mirror/lib"
)

func pinned(addr string) {
	lib.DialPinned(addr, lib.Pinned{Insecure: true}) // the wrapper sets a callback: no report
}

func checked(addr string) {
	lib.DialChecked(addr, lib.Checked{Insecure: true})                 // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialChecked(addr, lib.Checked{Insecure: true, Verify: nil})    // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialChecked(addr, lib.Checked{Insecure: true, Verify: verify}) // the callback can fail: no report
	lib.DialChecked(addr, lib.Checked{Verify: verify})                 // verifies: no report
}

func checkedUnknown(addr string, f func(tls.ConnectionState) error) {
	lib.DialChecked(addr, lib.Checked{Insecure: true, Verify: f}) // f is not known: no report
}

func checkedLater(addr string) {
	o := lib.Checked{Insecure: true} // a callback follows: no report
	o.Verify = verify
	lib.DialChecked(addr, o)
}

func checkedVacuously(addr string) {
	lib.DialChecked(addr, lib.Checked{Insecure: true, Verify: func(tls.ConnectionState) error { return nil }}) // want `never fails, so any certificate is accepted \(verify-vacuous\)`
}

var shared = lib.Shared{Insecure: true} // silent: one of its two readers verifies by itself

func useShared(addr string) { lib.DialSharedPinned(addr, &shared) }

var twice = lib.Twice{Insecure: true} // one report for two readers // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`

func useTwice(addr string) {
	lib.DialTwice(addr, &twice)
	lib.DialTwiceNamed(addr, &twice)
}
