package app

import (
	"wrap_mirror/lib"
	"wrap_mirror/ptr"
)

func to[T any](v T) *T { return &v }

func pointers(addr string) {
	lib.DialOptional(addr, lib.Optional{Insecure: lib.Bool(true)}) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialOptional(addr, lib.Optional{Insecure: ptr.To(true)})   // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialOptional(addr, lib.Optional{Insecure: to(true)})       // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialOptional(addr, lib.Optional{Insecure: new(true)})      // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)$`
	yes := true                                                    // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialOptional(addr, lib.Optional{Insecure: &yes})
}

func pointersToFalse(addr string) {
	lib.DialOptional(addr, lib.Optional{Insecure: lib.Bool(false)})
	lib.DialOptional(addr, lib.Optional{Insecure: ptr.To(false)})
	lib.DialOptional(addr, lib.Optional{Insecure: new(bool)})
	lib.DialOptional(addr, lib.Optional{})
}

func pointersToUnknown(addr string) {
	lib.DialOptional(addr, lib.Optional{Insecure: ptr.Bool(true)}) // silent: what Bool does with it is not known
	lib.DialOptional(addr, lib.Optional{Insecure: ptr.To(*insecure)})
	lib.DialOptional(addr, lib.Optional{Insecure: insecure}) // a flag: no report
}
