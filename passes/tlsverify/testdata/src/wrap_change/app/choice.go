package app

import (
	"os"

	"wrap_change/lib"
)

var modes = map[string]lib.Options{"strict": {}, "open": {Insecure: true}} // the user chooses: no report

var named = map[string]*lib.Options{"strict": {}, "open": {Insecure: true}} // the user chooses: no report

func table() {
	o := modes[os.Getenv("MODE")]
	use(lib.Config(&o))
	lib.Dial("db:443", named[os.Getenv("MODE")])
}

func localTable(mode string) {
	all := map[string]lib.Options{"strict": {}, "open": {Insecure: true}} // the user chooses: no report
	use(lib.Verifying(all[mode]))
	if o, ok := all[mode]; ok {
		use(lib.Config(&o))
	}
}

var fixed = map[string]*lib.Options{"db": {Insecure: true}} // want `Insecure becomes tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)`

func fixedKey() { lib.Dial("db:443", fixed["db"]) }

func open() *lib.Options { return &lib.Options{Insecure: true} } // the user chooses it: no report

// Chosen lets its caller choose.
func Chosen(old bool) {
	o := &lib.Options{}
	if old {
		o = open()
	}
	lib.Dial("db:443", o)
}

func always() *lib.Options { return &lib.Options{Insecure: true} } // want `Insecure becomes tls.Config.InsecureSkipVerify in wrap_change/lib: any certificate is accepted \(skip-verify\)`

// Fallback skips verification where there is no name.
func Fallback(name string) {
	o := &lib.Options{Name: name}
	if name == "" {
		o = always()
	}
	lib.Dial("db:443", o)
}
