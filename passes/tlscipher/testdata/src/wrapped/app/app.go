// Package app hands lists of suites to a library.
package app

import (
	"crypto/tls"

	"wrapped/lib"
)

func listed() {
	good := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
	tls.Dial("tcp", "db:443", lib.Listed(&lib.Options{Suites: good})) // not empty, and not weak: no report
	lib.Dial("db:443", &lib.Options{Suites: good})
	lib.Dial("db:443", &lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}) // want `TLS_RSA_WITH_RC4_128_SHA`
}

func filtered() {
	some := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_RC4_128_SHA}
	tls.Dial("tcp", "db:443", lib.Secure(&lib.Options{Suites: some})) // RC4 is left out: no report
	tls.Dial("tcp", "db:443", lib.Allowed(&lib.Options{Suites: some}))
	all := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_RC4_128_SHA} // want `TLS_RSA_WITH_RC4_128_SHA`
	tls.Dial("tcp", "db:443", lib.Listed(&lib.Options{Suites: all}))
}

func filteredInManyWays() {
	some := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_RC4_128_SHA} // left out: no report
	tls.Dial("tcp", "db:443", lib.InSet(&lib.Options{Suites: some}))
	tls.Dial("tcp", "db:443", lib.InList(&lib.Options{Suites: some}))
	tls.Dial("tcp", "db:443", lib.NotWeak(&lib.Options{Suites: some}))
	tls.Dial("tcp", "db:443", lib.Deleted(&lib.Options{Suites: some}))
	tls.Dial("tcp", "db:443", lib.NotInsecure(&lib.Options{Suites: some}))
	tls.Dial("tcp", "db:443", lib.Variadic(tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_RC4_128_SHA))
	copied := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_RC4_128_SHA} // want `TLS_RSA_WITH_RC4_128_SHA`
	tls.Dial("tcp", "db:443", lib.Copied(&lib.Options{Suites: copied}))
	other := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA} // want `TLS_RSA_WITH_3DES_EDE_CBC_SHA`
	tls.Dial("tcp", "db:443", lib.NotWeak(&lib.Options{Suites: other}))
}

var secure = map[uint16]bool{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256: true}

func isSecure(s uint16) bool { return s != tls.TLS_RSA_WITH_RC4_128_SHA }

func filteredHere() {
	var byTable, byFunction, all []uint16
	for _, s := range []uint16{tls.TLS_RSA_WITH_RC4_128_SHA, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256} { // left out: no report
		if secure[s] {
			byTable = append(byTable, s)
		}
		if isSecure(s) {
			byFunction = append(byFunction, s)
		}
	}
	for _, s := range []uint16{tls.TLS_RSA_WITH_RC4_128_SHA, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256} { // want `TLS_RSA_WITH_RC4_128_SHA`
		all = append(all, s)
	}
	tls.Dial("tcp", "db:443", &tls.Config{CipherSuites: byTable})
	tls.Dial("tcp", "db:443", &tls.Config{CipherSuites: byFunction})
	tls.Dial("tcp", "db:443", &tls.Config{CipherSuites: all})
}
