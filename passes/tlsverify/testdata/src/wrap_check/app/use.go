package app

import "wrap_check/lib"

func refusedBeforeUse() {
	lib.Panics(lib.Target{Insecure: true})                         // it panics: no report
	lib.PanicsAbout(&lib.Target{Insecure: true, Addr: "db:1"})     // it panics: no report
	lib.PanicsInHelper(&lib.Target{Insecure: true})                // a helper panics: no report
	lib.Fails(lib.Target{Insecure: true})                          // an error: no report
	lib.Exits(lib.Target{Insecure: true})                          // it ends: no report
	lib.PanicsInSwitch(lib.Target{Insecure: true, Addr: "db:1"})   // it panics: no report
	lib.OnlyLocal(lib.Target{Insecure: true, Addr: "db:1"})        // both come together: no report
	lib.OnlyLocal(lib.Target{Insecure: true, Addr: "localhost:1"}) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.OnlyLocal(lib.Target{Addr: "db:1"})                        // verifies: no report
	lib.OnlyLocal(lib.Target{Insecure: *skip, Addr: "db:1"})       // a flag: no report
}

func forEitherReason() {
	lib.Either("db:1", true, false)  // want `^argument insecure of Either becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.Either("db:1", false, true)  // want `^argument local of Either becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.Either("db:1", false, false) // verifies: no report
	lib.Either("db:1", false, *skip) // a flag: no report
	lib.Either("db:1", *skip, *skip) // a flag: no report
}

func pastManyReturns(a, b bool) {
	lib.Many(lib.Target{Insecure: true}, true, false, true, false) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.Many(lib.Target{Insecure: true}, a, b, false, b)           // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.Many(lib.Target{Insecure: true}, true, true, true, false)  // an error: no report
}
