// Package app asks a library for what it may refuse.
package app

import (
	"crypto/tls"
	"flag"

	"wrap_check/lib"
)

var skip = flag.Bool("skip", false, "")

func use(cfg *tls.Config, _ error) { tls.Dial("tcp", "db:443", cfg) }

func refused() {
	use(lib.Checked(lib.Options{Insecure: true, Name: "db"}))
	use(lib.CheckedArgument(true))
	use(lib.CheckedOptions(lib.WithInsecure(true)))
	use(lib.Unchecked(lib.Options{Insecure: true, Name: "db"})) // want `Insecure becomes tls.Config.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)`
}

func retried() error {
	conn, err := tls.Dial("tcp", "db:443", &tls.Config{})
	if err != nil && *skip {
		conn, err = tls.Dial("tcp", "db:443", &tls.Config{InsecureSkipVerify: true}) // the user allows it: no report
	}
	if err != nil {
		conn, err = tls.Dial("tcp", "db:443", &tls.Config{InsecureSkipVerify: true}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
	if err == nil {
		conn.Close()
	}
	return err
}

func bySoundness() {
	tls.Dial("tcp", "db:443", lib.Sound(lib.Options{Insecure: true, Name: "db"})) // it panics: no report
	tls.Dial("tcp", "db:443", lib.Sound(lib.Options{Insecure: true}))             // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
}

func byValidatedOptions() {
	if cfg, err := lib.ValidatedOptions(lib.SkipOf); err == nil { // refused: no report
		tls.Dial("tcp", "db:443", cfg)
	}
	if cfg, err := lib.AnyOptions(lib.SkipOf); err == nil { // want `^SkipOf sets tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
		tls.Dial("tcp", "db:443", cfg)
	}
}
