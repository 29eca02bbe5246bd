package app

import (
	"flag"
	"time"

	"wrap_settings/lib"
)

func flagged(addr string) {
	f := &lib.Flagged{Insecure: true} // a flag decides, this is what it says where nothing is given: no report
	f.Register(flag.CommandLine)
	flag.Parse()
	f.Dial(addr)
}

func flaggedNot(addr string) {
	f := &lib.Flagged{Insecure: true} // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	f.Complete()
	f.Dial(addr)
}

func flaggedAfter(addr string) {
	f := new(lib.Flagged)
	f.Register(flag.CommandLine)
	flag.Parse()
	f.Timeout = time.Minute
	f.Insecure = true // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	f.Dial(addr)
}
