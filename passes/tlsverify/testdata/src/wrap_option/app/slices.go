package app

import "wrap_option/lib"

func appended(addr string) {
	opts := []lib.Option{lib.WithName("db")}
	opts = append(opts, lib.WithoutVerification()) // want `WithoutVerification sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	lib.Dial(addr, opts...)
}

func appendedByFlag(addr string) {
	opts := []lib.Option{lib.WithName("db")}
	if *insecure {
		opts = append(opts, lib.WithoutVerification()) // a flag: no report
	}
	lib.Dial(addr, opts...)
}

func appendedByParameter(addr string, skip bool) {
	var opts []lib.Option
	if skip {
		opts = append(opts, lib.WithInsecure(true)) // the caller's choice: no report
	}
	lib.Dial(addr, opts...)
}

func appendedByNoCA(addr, caFile string) {
	var opts []lib.Option
	if caFile == "" {
		opts = append(opts, lib.WithInsecure(true)) // want `argument insecure of WithInsecure becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
	}
	lib.Dial(addr, opts...)
}

func chosenByFlag(addr string) {
	opt := lib.Verified
	if *insecure {
		opt = lib.Unverified // a flag: no report
	}
	lib.DialContext(addr, opt)
}

var defaults = []lib.Option{
	lib.WithName("db"),
	lib.WithInsecure(true), // want `argument insecure of WithInsecure becomes tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)`
}

func withDefaults(addr string) { lib.Dial(addr, defaults...) }

func withUnknown(addr string, opts []lib.Option) {
	lib.Dial(addr, opts...) // not known: no report
}
