// Package app decides for a library.
package app

import (
	"crypto/tls"

	"wrap/lib"
)

func options(addr string) {
	lib.Dial(addr, lib.Options{Renegotiation: tls.RenegotiateOnceAsClient}) // want `Renegotiation becomes tls\.Config\.Renegotiation in wrap/lib: RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)`
	lib.Dial(addr, lib.Options{})                                           // refuses: no report
}

func guarded(addr string) {
	lib.DialLate(addr, lib.Late{Certificate: true}) // want `Certificate becomes tls\.Config\.Renegotiation in wrap/lib: RenegotiateOnceAsClient lets servers repeat the handshake once, without any callback \(renegotiation\)`
	lib.DialLate(addr, lib.Late{})                  // refuses: no report
}

func argument(addr string) {
	tls.Dial("tcp", addr, lib.Config(tls.RenegotiateFreelyAsClient)) // want `argument r of Config becomes tls\.Config\.Renegotiation in wrap/lib: RenegotiateFreelyAsClient lets servers repeat the handshake at will, without any callback \(renegotiation\)`
	tls.Dial("tcp", addr, lib.Config(tls.RenegotiateNever))          // refuses: no report
}
