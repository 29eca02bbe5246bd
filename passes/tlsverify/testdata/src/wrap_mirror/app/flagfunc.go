package app

import (
	"flag"
	"wrap_mirror/lib"
)

func flagFunc(addr string) {
	o := lib.Generic[int]{}
	flag.BoolFunc("insecure", "", func(string) error {
		o.Insecure = true // a flag: no report
		return nil
	})
	flag.Parse()
	lib.DialGeneric(addr, o)
}

func called(addr string) {
	o := lib.Generic[int]{}
	relax := func() {
		o.Insecure = true // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)$`
	}
	relax()
	lib.DialGeneric(addr, o)
}
