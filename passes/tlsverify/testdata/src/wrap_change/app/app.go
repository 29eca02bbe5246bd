// Package app changes what a library made, and chooses between what it asks for.
package app

import (
	"crypto/tls"
	"errors"
	"flag"
	"net/http"

	"wrap_change/lib"
)

var insecure = flag.Bool("insecure", false, "")

func verify(cs tls.ConnectionState) error {
	if len(cs.VerifiedChains) == 0 {
		return errors.New("not verified")
	}
	return nil
}

func use(cfg *tls.Config) { tls.Dial("tcp", "db:443", cfg) }

func changed() {
	cfg := lib.Config(&lib.Options{Insecure: true}) // want `Insecure becomes tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)`
	cfg.ServerName = "db"
	use(cfg)

	cfg = lib.Config(&lib.Options{Insecure: true}) // the callback verifies: no report
	cfg.VerifyConnection = verify
	use(cfg)

	cfg = lib.Config(&lib.Options{Insecure: true}) // taken back: no report
	cfg.InsecureSkipVerify = false
	use(cfg)

	cfg = lib.Config(&lib.Options{Insecure: true}) // replaced by a flag: no report
	cfg.InsecureSkipVerify = *insecure
	use(cfg)

	cfg = lib.Config(&lib.Options{Insecure: true}).Clone() // the copy verifies: no report
	cfg.VerifyConnection = verify
	use(cfg)

	use(lib.Verifying(lib.Options{Insecure: true})) // the library verifies all the same: no report
}

func kept(o *lib.Options) func() {
	o.Insecure = true // want `Insecure becomes tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)`
	return func() { lib.Dial("db:443", o) }
}

func tuned() {
	t := &http.Transport{}
	lib.Tune(t, true) // want `argument insecure of Tune becomes tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)`
	t.CloseIdleConnections()

	u := &http.Transport{}
	lib.Tune(u, true) // taken back: no report
	lib.Tune(u, false)
	u.CloseIdleConnections()

	v := &http.Transport{}
	lib.Tune(v, true) // completed: no report
	v.TLSClientConfig.VerifyConnection = verify
	v.CloseIdleConnections()
}

func chained() {
	lib.
		New().
		Named("db").
		SkipVerify(). // want `^SkipVerify sets tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)$`
		Dial("db:443")
	lib.New().Named("db").Dial("db:443")    // verifies: no report
	lib.New().SkipVerify().Dial("db:443")   // want `^SkipVerify sets tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)$`
	lib.New().Insecurely().Dial("db:443")   // want `^Insecurely sets tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)$`
	lib.New().Retried(false).Dial("db:443") // the library's own: no report
}

func transports() {
	lib.NewHTTP(lib.WithInsecure()) // want `^WithInsecure sets tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewHTTP(lib.WithVerified()) // verifies: no report
}

func sides() {
	lib.NewClient(lib.Insecure()) // want `^Insecure sets tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewServer(lib.Insecure()) // a server does not read it: no report
}
