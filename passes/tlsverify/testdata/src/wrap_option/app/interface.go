package app

import "wrap_option/lib"

func namedBool(addr string) {
	lib.DialContext(addr, lib.DialInsecure(true))      // want `argument insecure of DialInsecure becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialContext(addr, lib.DialInsecure(false))     // verifies: no report
	lib.DialContext(addr, lib.DialInsecure(*insecure)) // a flag: no report
}

func structType(addr string) {
	lib.DialContext(addr, lib.DialSkip(true))      // want `argument skip of DialSkip becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialContext(addr, lib.DialSkip(false))     // verifies: no report
	lib.DialContext(addr, lib.DialSkip(*insecure)) // a flag: no report
}

func emptyStruct(addr string) {
	lib.DialContext(addr, lib.DialUnverified()) // want `DialUnverified sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
}

func structWithFunction(addr string) {
	lib.DialContext(addr, lib.DialFunc(true))       // want `argument insecure of DialFunc becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialContext(addr, lib.DialFunc(false))      // verifies: no report
	lib.DialContext(addr, lib.DialFunc(*insecure))  // a flag: no report
	lib.DialContext(addr, lib.DialFuncUnverified()) // want `DialFuncUnverified sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialContext(addr, lib.DialName("db"))       // verifies: no report
}

func functionType(addr string) {
	lib.DialContext(addr, lib.DialType(true))      // want `argument insecure of DialType becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialContext(addr, lib.DialType(false))     // verifies: no report
	lib.DialContext(addr, lib.DialType(*insecure)) // a flag: no report
}

func interfaceVariable(addr string) {
	lib.DialContext(addr, lib.Unverified) // want `Unverified sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialContext(addr, lib.Verified)   // verifies: no report
}

func interfaceParameter(addr string, opt lib.DialOption) {
	lib.DialContext(addr, opt) // not known: no report
}

func internalPackage(addr string) {
	lib.DialHidden(addr, lib.HiddenInsecure(true))      // want `argument insecure of HiddenInsecure becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialHidden(addr, lib.HiddenInsecure(false))     // verifies: no report
	lib.DialHidden(addr, lib.HiddenInsecure(*insecure)) // a flag: no report
	lib.DialHidden(addr, lib.HiddenUnverified())        // want `HiddenUnverified sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.DialHidden(addr, lib.HiddenName("db"))          // verifies: no report
}
