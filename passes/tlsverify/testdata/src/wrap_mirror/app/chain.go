package app

import (
	"net/http"
	"wrap_mirror/lib"
	"wrap_mirror/settings"
	"wrap_mirror/transport"
)

func copiedTwice() {
	lib.NewREST(&lib.RESTConfig{TLSClientConfig: lib.TLSClientConfig{Insecure: true}})      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/transport: any certificate is accepted \(skip-verify\)`
	lib.NewREST(&lib.RESTConfig{Host: "db"})                                                // verifies: no report
	lib.NewREST(&lib.RESTConfig{TLSClientConfig: lib.TLSClientConfig{Insecure: *insecure}}) // a flag: no report
}

func copiedNegated() {
	lib.NewStrict(lib.Strict{Verify: false}) // want `Verify becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/transport: any certificate is accepted \(skip-verify\)`
	lib.NewStrict(lib.Strict{Verify: true})  // verifies: no report
}

func copiedOnce() http.RoundTripper {
	return transport.New(&transport.Config{TLS: transport.TLSConfig{Insecure: true}}) // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/transport: any certificate is accepted \(skip-verify\)`
}

func ofThirdPackage(addr string) {
	lib.DialSettings(addr, &settings.TLS{Insecure: true})      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialSettings(addr, &settings.TLS{})                    // verifies: no report
	lib.DialSettings(addr, &settings.TLS{Insecure: *insecure}) // a flag: no report
	lib.DialRing(addr, settings.Ring{Insecure: true})          // the wrapper sets a callback: no report
	_ = settings.Unread{Insecure: true}                        // nobody reads it: no report
}

// Only here both packages are seen, so the constructor's decision is reported at its call.
func constructedElsewhere(addr string) {
	lib.DialSettings(addr, settings.NewTLS())       // silent: the package that decides does not know what becomes of it
	lib.DialSettings(addr, settings.NewStrictTLS()) // verifies: no report
}

func constructedAndCorrected(addr string) {
	o := settings.NewTLS() // taken back on the next line: no report
	o.Insecure = false
	lib.DialSettings(addr, o)
}
