package testfile

import "crypto/tls"

func dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{Renegotiation: tls.RenegotiateFreelyAsClient}) // nobody attacks a test: no report
}
