// Package app decides for a library whether servers are verified.
package app

import "wrap_fix/lib"

func literal() {
	lib.Dial("db:443", &lib.Options{
		Name:     "db", // the name in the certificate
		Insecure: true, // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_fix/lib: any certificate is accepted \(skip-verify\)$`
	})
}

func assigned() {
	o := &lib.Options{Name: "db"}
	o.Insecure = true // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_fix/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("db:443", o)
}

func verifies() {
	lib.Dial("db:443", &lib.Options{Name: "db", Insecure: false})
}
