package app

import "wrap_check/lib"

func completed() {
	lib.Completed(&lib.Target{Insecure: true})              // refused: no report
	lib.CompletedOnly(&lib.Target{Insecure: true})          // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.CompletedOnly(nil)                                  // verifies: no report
	use(lib.CompletedCopy(&lib.Target{Insecure: true}))     // refused: no report
	use(lib.CompletedCopyOnly(&lib.Target{Insecure: true})) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.CheckedEach(&lib.Target{Insecure: true})            // refused: no report
}

func within() {
	lib.Within(&lib.Group{Name: "a", Target: &lib.Target{Insecure: true}})      // refused: no report
	lib.WithinOnly(&lib.Group{Name: "a", Target: &lib.Target{Insecure: true}})  // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.WithinOnly(&lib.Group{Name: "a", Target: &lib.Target{Insecure: *skip}}) // a flag: no report
}
