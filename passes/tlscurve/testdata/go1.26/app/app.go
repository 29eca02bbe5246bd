// Package app decides for a library.
package app

import (
	"crypto/tls"

	"example/lib"
)

func options(addr string) {
	lib.Dial(addr, lib.Options{Curves: []tls.CurveID{tls.X25519}})                     // want `Curves becomes tls\.Config\.CurvePreferences in example/lib: no post-quantum key exchange is in the list, though the default has one \(curves-no-pq\)`
	lib.Dial(addr, lib.Options{Curves: []tls.CurveID{tls.X25519MLKEM768, tls.X25519}}) // has one: no report
	lib.Dial(addr, lib.Options{})                                                      // the default: no report
}
