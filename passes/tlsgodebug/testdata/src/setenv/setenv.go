// Package setenv changes GODEBUG at run time.
package setenv

import (
	"os"
	env "os"
)

const name, weak = "GODEBUG", "tls3des=1"

func literal() {
	os.Setenv("GODEBUG", "tls10server=1") // want `tls10server=1 lets servers without MinVersion negotiate TLS 1\.0 and 1\.1 \(godebug\)`
}

func constants() {
	env.Setenv(name, "netdns=go,"+weak) // want `tls3des=1 puts 3DES back among the default suites \(godebug\)`
}

func two() {
	os.Setenv("GODEBUG", "tlsrsakex=1,tls3des=1") // want `tlsrsakex=1 puts RSA key exchange back`
}

func closure(names []string) {
	for range names {
		func() {
			os.Setenv("GODEBUG", "rsa1024min=0") // want `rsa1024min=0 accepts RSA keys shorter than 1024 bits`
		}()
	}
}

func generic[T ~string](T) {
	os.Setenv("GODEBUG", "x509negativeserial=1") // want `x509negativeserial=1 accepts certificates with negative serial numbers`
}

func strong() {
	os.Setenv("GODEBUG", "tls10server=0") // the default: no report
}

func last() {
	os.Setenv("GODEBUG", "tls3des=1,tls3des=0") // the last one counts: no report
}

func removed() {
	os.Setenv("GODEBUG", "x509keypairleaf=0") // no build breaks by it: no report
}

func other() {
	os.Setenv("GODEBUG", "netdns=go")      // not about TLS: no report
	os.Setenv("DEBUG", "tls3des=1")        // another variable: no report
	os.Setenv("GODEBUG", "default=go1.20") // not known at run time: no report
	os.Setenv("GODEBUG", "")
}

func dynamic(v string) {
	os.Setenv("GODEBUG", v)              // not known: no report
	os.Setenv("GODEBUG", "tls3des=1,"+v) // v may set it back: no report
	os.Setenv("GODEBUG", os.Getenv("X")) // not known: no report
	set := os.Setenv
	set("GODEBUG", "tls3des=1") // a function value: not followed
}
