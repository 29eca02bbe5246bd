package cgo

// static int one(void) { return 1; }
import "C"

import "crypto/tls"

var one = C.one()

var c = []any{
	C.one(), &tls.Config{PreferServerCipherSuites: true}, //tlsvet:ignore prefer-server for a reason: no report

	//tlsvet:ignore prefer-server for a reason: no report
	&tls.Config{PreferServerCipherSuites: C.one() == 1},

	//tlsvet:ignore keylog for a reason // want `keylog finds nothing here`
	&tls.Config{},
}
