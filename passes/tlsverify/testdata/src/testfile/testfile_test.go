package testfile

import "crypto/tls"

func dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // nobody attacks a test: no report
}
