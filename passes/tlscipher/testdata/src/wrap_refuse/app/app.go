package app

import (
	"crypto/tls"

	"wrap_refuse/lib"
)

func use(cfg *tls.Config, _ error) { tls.Dial("tcp", "db:443", cfg) }

func refused() {
	use(lib.ByTable(lib.Options{Suites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_RC4_128_SHA}})) // for the second: no report
	use(lib.ByTableOk(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))                                          // refused: no report
	use(lib.ByList(&lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))                                            // perhaps refused: no report
	use(lib.ByFunction(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))                                         // refused: no report
	use(lib.ByPredicate(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))                                        // perhaps refused: no report
	use(lib.ByHelpers(tls.TLS_RSA_WITH_RC4_128_SHA))                                                                         // refused: no report
	use(lib.Copied(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))                                             // refused: no report
	use(lib.AppendedChecked(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))                                    // perhaps refused: no report
	use(lib.Panics([]uint16{tls.TLS_RSA_WITH_RC4_128_SHA}), nil)                                                             // refused: no report
	use(lib.Other(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}, Versions: []uint16{tls.VersionTLS10}}))        // for a version: no report
	lib.ByMethod(&lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}})                                               // refused: no report
}

func taken() {
	use(lib.ByFunction(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA}})) // want `TLS_RSA_WITH_3DES_EDE_CBC_SHA: 3DES has 64-bit blocks`
	use(lib.AnyCopied(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))       // want `TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)`
	use(lib.Logged(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))          // want `TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)`
	use(lib.Appended(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}))        // want `TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)`

	use(lib.Other(lib.Options{Suites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}, Versions: []uint16{tls.VersionTLS12}})) // want `TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)`
}

func unknown(suites []uint16) {
	use(lib.ByFunction(lib.Options{Suites: suites})) // the caller decides: no report
	use(lib.AnyCopied(lib.Options{Suites: suites}))  // the caller decides: no report
}
