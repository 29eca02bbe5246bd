package lib

import (
	"crypto/tls"
	"wrap_func/base"
)

func Dial(addr string, insecure bool) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, base.Config(!insecure)) // the caller's choice: no report
}

// DialLocal decides for a package that decides nothing.
func DialLocal() (*tls.Conn, error) {
	return tls.Dial("tcp", "localhost:443", base.Config(false)) // want `argument verify of Config becomes tls\.Config\.InsecureSkipVerify in wrap_func/base: any certificate is accepted \(skip-verify\)`
}
